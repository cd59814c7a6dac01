package org.meent.members;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.meent.kernel.DecisionLink;
import org.meent.testing.Rooms;

/** What stories about members begin with. */
final class Story {
    static final Device LAPTOP = new Device("computer", "firefox");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Rooms rooms;

    Story(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A member whom no other story knows. */
    MemberRow aMember(String name) {
        return rooms.the(Members.class).addFounder(name, "lid" + NUMBER.incrementAndGet() + "@voorbeeld.nl");
    }

    /** A member with this password. */
    MemberRow aMember(String name, String password) {
        var member = aMember(name);
        as(member, () -> rooms.the(Passwords.class).choose("", password));
        return member;
    }

    /** A member who is a confidant for a year from now. */
    MemberRow aConfidant(String name) {
        var member = aMember(name);
        var today = LocalDate.ofInstant(rooms.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam"));
        give(new GrantMandate("confidant", member.ref(), null, today, today.plusYears(1)));
        return member;
    }

    void give(GrantMandate effect) {
        var decision = aDecision();
        rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(effect, decision, 1));
    }

    /** A decision in the register, as a founding leaves it. */
    DecisionLink aDecision() {
        var ref = new UUID(0, NUMBER.incrementAndGet());
        var now = rooms.clock().instant();
        try (var connection = rooms.connect(); var insert = connection.prepareStatement("insert into decision"
                + " (ref, decided_in, serial, title, body, language, method, decided_at, review_on) values (?, 2026, ?, 'Besluit', '', 'nl', 'FOUNDING', ?, ?)",
                java.sql.Statement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, ref);
            insert.setInt(2, (int) ref.getLeastSignificantBits());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.setObject(4, LocalDate.of(2027, 11, 24));
            insert.executeUpdate();
            var keys = insert.getGeneratedKeys();
            keys.next();
            return new DecisionLink(keys.getLong(1), ref, "2026-" + ref.getLeastSignificantBits(), now, null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code member} gets to see. */
    <T> T as(MemberRow member, Supplier<T> act) {
        var result = new AtomicReference<T>();
        SignedIn.actAs(member.id(), () -> result.set(act.get()));
        return result.get();
    }

    /** What {@code member} does. */
    void as(MemberRow member, Runnable act) {
        SignedIn.actAs(member.id(), act);
    }

    /** What happens in a request that carries {@code cookie}; nobody asks if its session is over. */
    <T> T with(String cookie, Supplier<T> act) {
        return rooms.inRequest(() -> {
            rooms.the(Sessions.class).whose(cookie)
                    .ifPresent(session -> rooms.the(WhoAsks.class).isMember(session.memberId(), session.ref(), session.byCode()));
            return act.get();
        });
    }

    Optional<MandateRow> held(MemberRow member, Role role) {
        return as(member, () -> rooms.the(Mandates.class).held(role));
    }
}
