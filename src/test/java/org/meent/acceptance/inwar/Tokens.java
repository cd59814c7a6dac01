package org.meent.acceptance.inwar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meent.kernel.Chance;
import org.meent.kernel.Secret;

/** Hands a story what a member would get by hand: a token for the API, a session, a mandate. */
@ApplicationScoped
@Transactional
public class Tokens {
    private final EntityManager entityManager;
    private final Chance chance;
    private final Clock clock;

    @Inject
    Tokens(EntityManager entityManager, Chance chance, Clock clock) {
        this.entityManager = entityManager;
        this.chance = chance;
        this.clock = clock;
    }

    /** What goes into the cookie of a member who is signed in. */
    String sessionFor(String email) {
        var secret = Secret.from(chance, "");
        var now = clock.instant();
        var made = entityManager.createNativeQuery("""
                insert into member_session (ref, member_id, cookie_hash, device, browser, by_code, began_at, proven_at, used_at)
                select cast(?1 as uuid), id, ?2, 'computer', 'firefox', false, ?3, ?3, ?3 from member where email_lower = lower(?4)""")
                .setParameter(1, chance.ref().toString()).setParameter(2, secret.hash()).setParameter(3, now).setParameter(4, email).executeUpdate();
        if (made != 1) throw new IllegalArgumentException("No member has the address " + email);
        return secret.text();
    }

    /** Gives a mandate, past all decisions, until {@link #takeBack}. */
    String give(String role, String email) {
        entityManager.createNativeQuery("""
                insert into mandate (ref, role, member_id, first_day, last_day, granted_at, decision_id)
                select cast(?1 as uuid), ?2, m.id, date '2020-01-01', date '2099-12-31', d.decided_at, d.id
                from member m, decision d where m.email_lower = lower(?3) and d.method = 'FOUNDING'""")
                .setParameter(1, chance.ref().toString()).setParameter(2, role).setParameter(3, email).executeUpdate();
        return role;
    }

    /** Takes back every mandate that {@link #give} gave. */
    String takeBack() {
        return String.valueOf(entityManager.createNativeQuery("delete from mandate where last_day = date '2099-12-31'").executeUpdate());
    }

    /** How many answers are kept in which {@code text} can be read. */
    String keptAnswersWith(String text) {
        return String.valueOf(entityManager.createNativeQuery("select count(*) from idempotent_answer where body like ?1").setParameter(1, "%" + text + "%").getSingleResult());
    }

    /** How many answers, or claims to one, are kept under an idempotency key. */
    String keptAnswersUnder(String key) {
        return String.valueOf(entityManager.createNativeQuery("select count(*) from idempotent_answer where idempotency_key = ?1").setParameter(1, key).getSingleResult());
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
