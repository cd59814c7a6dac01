package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.members.Role;
import org.meent.members.Roles;

/** The mandates about money: each looks after it, none owns it. */
@ApplicationScoped
class MoneyRoles implements Roles {
    /** Books what came in. */
    static final Role TREASURER = new Role("treasurer");
    /** Agrees to claims on what is everyone's. */
    static final Role APPROVER = new Role("approver");
    /** Sees every line of the ledger. */
    static final Role AUDITOR = new Role("auditor");

    @Override
    public String room() {
        return "money";
    }

    @Override
    public List<Role> roles() {
        return List.of(TREASURER, APPROVER, AUDITOR);
    }
}
