package org.meent.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.kernel.DueWork;
import org.meent.members.Circles;
import org.meent.members.SignedIn;
import org.meent.testing.Rooms;
import org.meent.votes.Casting;
import org.meent.votes.Votes;

/** A small community that decides things: some members, one circle, rules as they are usual. */
final class Village {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final DraftForm RATE = aRate("23 cent per kilometer?", "0,23", "2027-01-15");
    final Rooms rooms;
    private final List<Long> ids;

    /** @param members how many there are, Lid 1 and on */
    Village(Rooms rooms, int members) {
        this.rooms = rooms;
        rooms.the(Founding.class).foundExample(new FoundingDraft("De Meent", "Breda", "nl", ZONE.getId(),
                IntStream.rangeClosed(1, members).mapToObj(n -> new FoundingDraft.Person("Lid " + n, "lid" + n + "@voorbeeld.nl")).toList(),
                List.of(new FoundingDraft.Task("host", List.of("lid1@voorbeeld.nl"), 12), new FoundingDraft.Task("confidant", List.of("lid1@voorbeeld.nl", "lid2@voorbeeld.nl"), 12)),
                List.of(new FoundingDraft.FirstCircle("De Tuin", "De moestuin")), Map.of()));
        ids = IntStream.rangeClosed(1, members).mapToObj(n -> rooms.count("select id from member where email_lower = 'lid" + n + "@voorbeeld.nl'")).toList();
    }

    static DraftForm aRate(String title, String rate, String from) {
        return new DraftForm(title, "Reizen is duurder geworden.", "Ieder lid krijgt " + rate + " per kilometer.", "nl", "MAJORITY", false, "",
                List.of(new EffectInput("change-rule", Map.of("ruleKey", "MILEAGE_RATE", "amount", rate, "effectiveFrom", from))));
    }

    /** Does something as the member with this number. */
    <T> T as(int member, Callable<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(id(member), () -> answer.set(rooms.inRequest(act)));
        return answer.get();
    }

    long id(int member) {
        return ids.get(member - 1);
    }

    Proposals proposals() {
        return rooms.the(Proposals.class);
    }

    /** Reads a draft and agrees to send it out, as whoever is asked to. */
    DraftRow sponsors(UUID draft) {
        return proposals().sponsor(draft, proposals().draft(draft).textHash());
    }

    Talk talk() {
        return rooms.the(Talk.class);
    }

    Freezing freezing() {
        return rooms.the(Freezing.class);
    }

    /** Sends a proposal out; its number. */
    String goesOut(int author, DraftForm form) {
        var draft = as(author, () -> proposals().begin("").ref());
        as(author, () -> proposals().save(draft, form));
        return as(author, () -> proposals().submit(draft).line().number());
    }

    ProposalRow reads(int member, String number) {
        return as(member, () -> proposals().one(number));
    }

    /** As many members support it as it needs. */
    void isSupported(String number, int... members) {
        for (var member : members) as(member, () -> talk().support(number));
    }

    /** Time goes on until its phase, by the clock, has ended. */
    void goesOn(String number) {
        rooms.clock().set(reads(1, number).line().until());
    }

    /** Goes on until the vote is open, all amendments judged; returns the vote. */
    UUID isFrozenAndOpens(int author, String number) {
        while (reads(author, number).line().phase().isTalk()) goesOn(number);
        as(author, () -> freezing().freeze(number));
        return opens(number);
    }

    /** Goes on until the vote that is prepared opens. */
    UUID opens(String number) {
        var roll = reads(1, number).roll();
        rooms.clock().set(roll.opensAt());
        return roll.vote();
    }

    void votes(UUID vote, String option, int... members) {
        for (var member : members) as(member, () -> rooms.the(Votes.class).cast(vote, new Casting(option, null)));
    }

    /** The vote closes, and what is due is done: the count, and what follows from it. */
    void closes(UUID vote) {
        rooms.clock().set(as(1, () -> rooms.the(Votes.class).one(vote)).closesAt());
        due();
    }

    /** What is due is done, as the server does every few seconds: what one thing leads to is due at the next time. */
    void due() {
        for (var times = 0; times < 3; times++) rooms.beans().createInstance().select(DueWork.class).forEach(DueWork::carryOut);
    }

    UUID circle() {
        return as(1, () -> rooms.the(Circles.class).all().get(0).ref());
    }

    static Instant at(int year, int month, int day, int hour) {
        return LocalDate.of(year, month, day).atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    }
}
