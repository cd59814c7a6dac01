package org.meent.votes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.meent.members.MemberRow;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.testing.Rooms;
import org.meent.voting.Base;

/** A vote as stories begin with it: prepared now, objections for an hour, open from two hours on for eight days. */
final class Poll {
    static final Duration TO_OBJECT = Duration.ofHours(1);
    static final Duration TO_OPEN = Duration.ofHours(2);
    static final Duration TO_CLOSE = Duration.ofDays(8).plus(TO_OPEN);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    final Rooms rooms;
    final Votes votes;
    final List<MemberRow> members;
    final UUID subject = new UUID(20261127, NUMBER.incrementAndGet());
    final UUID ref;
    final Instant opens;
    final Instant closes;

    private Poll(Rooms rooms, VoteMethod method, int twelfths, int quorum, int members) {
        this.rooms = rooms;
        this.votes = rooms.the(Votes.class);
        this.members = new ArrayList<>(IntStream.range(0, members).mapToObj(n -> aMember(rooms)).toList());
        var now = rooms.clock().instant();
        opens = now.plus(TO_OPEN);
        closes = now.plus(TO_CLOSE);
        ref = votes.prepare(new VotePaper(subject, "Gaat de kilometervergoeding naar 23 cent?", "De vergoeding wordt 23 cent per kilometer.", "nl", "0".repeat(64), method, twelfths, Base.VALID,
                quorum, 1, null, this.members.stream().map(MemberRow::id).toList(), "proposals/proposal", now, now.plus(TO_OBJECT), opens, closes));
    }

    /** More than half, no quorum. */
    static Poll byMajority(Rooms rooms, int members) {
        return new Poll(rooms, VoteMethod.MAJORITY, 6, 0, members);
    }

    static Poll byConsent(Rooms rooms, int members) {
        return new Poll(rooms, VoteMethod.CONSENT, 6, 0, members);
    }

    static Poll withQuorum(Rooms rooms, int members, int percent) {
        return new Poll(rooms, VoteMethod.MAJORITY, 6, percent, members);
    }

    static MemberRow aMember(Rooms rooms) {
        var number = NUMBER.incrementAndGet();
        return rooms.the(Members.class).addFounder("Lid " + "abcdefghij".charAt(number % 10) + "abcdefghij".charAt(number / 10 % 10), "stemmer" + number + "@voorbeeld.nl");
    }

    Poll open() {
        rooms.clock().set(opens);
        return this;
    }

    Poll close() {
        rooms.clock().set(closes);
        return this;
    }

    Poll count() {
        rooms.the(Counting.class).carryOut();
        return this;
    }

    VoteRow cast(int member, String option) {
        return cast(members.get(member), option, null);
    }

    VoteRow objects(int member, String reason) {
        return cast(members.get(member), "objection", reason);
    }

    VoteRow cast(MemberRow member, String option, String reason) {
        return as(member, () -> votes.cast(ref, new Casting(option, reason)));
    }

    VoteRow seenBy(int member) {
        return as(members.get(member), () -> votes.one(ref));
    }

    <T> T as(MemberRow member, Supplier<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(member.id(), () -> answer.set(rooms.inRequest(act::get)));
        return answer.get();
    }

    long number(String of) {
        return rooms.count("select count(*) from " + of + " where vote_id = (select id from vote where ref = '" + ref + "')");
    }

    long rollUsed() {
        return rooms.count("select count(*) from vote_roll where ballots = 1 and vote_id = (select id from vote where ref = '" + ref + "')");
    }
}
