package org.meent.acceptance.inwar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.meent.kernel.Chance;
import org.meent.kernel.Secret;

/** Hands a story a token for the API, which a member would make on a page. */
@ApplicationScoped
@Transactional
public class Tokens {
    private final EntityManager entityManager;
    private final Chance chance;

    @Inject
    Tokens(EntityManager entityManager, Chance chance) {
        this.entityManager = entityManager;
        this.chance = chance;
    }

    String tokenFor(String email, String scope) {
        var secret = Secret.from(chance, "meent_");
        var made = entityManager.createNativeQuery("""
                insert into access_token (ref, member_id, name, token_scope, token_hash, made_at, last_day)
                select cast(?1 as uuid), id, 'Test', ?2, ?3, current_timestamp, date '2099-12-31' from member where email_lower = lower(?4)""")
                .setParameter(1, chance.ref().toString()).setParameter(2, scope).setParameter(3, secret.hash()).setParameter(4, email)
                .executeUpdate();
        if (made != 1) throw new IllegalArgumentException("No member has the address " + email);
        return secret.text();
    }
}
