package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.meent.kernel.DueWork;
import org.meent.kernel.Moment;
import org.meent.members.CircleRow;
import org.meent.members.Circles;
import org.meent.members.SignedIn;
import org.meent.proposals.DraftForm;
import org.meent.proposals.EffectInput;
import org.meent.proposals.Freezing;
import org.meent.proposals.Phase;
import org.meent.proposals.Proposals;
import org.meent.proposals.Talk;
import org.meent.votes.Casting;
import org.meent.votes.Votes;

/** How the members of the example propose and decide: each in their own name, so many days ago. */
@ApplicationScoped
class Gathering {
    static final int MORNING = 10;
    static final int NOON = 12;
    private final Proposals proposals;
    private final Talk talk;
    private final Freezing freezing;
    private final Votes votes;
    private final Circles circles;
    private final Instance<DueWork> due;
    private List<Long> people;
    private List<Integer> voters;
    private LocalDate today;

    @Inject
    Gathering(Proposals proposals, Talk talk, Freezing freezing, Votes votes, Circles circles, @Any Instance<DueWork> due) {
        this.proposals = proposals;
        this.talk = talk;
        this.freezing = freezing;
        this.votes = votes;
        this.circles = circles;
        this.due = due;
    }

    void of(List<Long> members, LocalDate now) {
        people = members;
        voters = IntStream.range(0, members.size()).filter(Cast::votes).boxed().toList();
        today = now;
    }

    static DraftForm letter(String title, String why, String body, EffectInput... effects) {
        return new DraftForm(title, why, body, "nl", "MAJORITY", false, "", List.of(effects));
    }

    static EffectInput policy(String title, String text) {
        return new EffectInput("adopt-policy", Map.of("title", title, "text", text, "language", "nl"));
    }

    /** Money for everyone, or if there is no purpose for the circle with this ref. */
    static EffectInput money(String to, String purpose, String amount, String what) {
        return new EffectInput("allocate-money", purpose == null ? Map.of("from", "free", "to", to, "amount", amount, "what", what)
                : Map.of("from", "free", "to", to, "purpose", purpose, "amount", amount, "what", what));
    }

    String circle(String name) {
        return all().stream().filter(circle -> circle.name().equals(name)).findFirst().orElseThrow().ref().toString();
    }

    /** The numbers of the members of a circle. */
    List<Integer> in(String circle) {
        var place = all().stream().map(CircleRow::name).toList().indexOf(circle);
        return IntStream.range(0, people.size()).filter(number -> Cast.circles(number).contains(place)).boxed().toList();
    }

    private List<CircleRow> all() {
        var found = new java.util.ArrayList<CircleRow>();
        at(0, 0, 0, () -> found.addAll(circles.all()));
        return found;
    }

    String goesOut(int daysAgo, int author, DraftForm form) {
        var number = new String[1];
        at(daysAgo, MORNING, author, () -> {
            var draft = proposals.begin("").ref();
            proposals.save(draft, form);
            number[0] = proposals.submit(draft).line().number();
        });
        return number[0];
    }

    /** The author keeps quiet: the sponsor, whom the form names, agrees to send it out and does. */
    String goesOutFor(int daysAgo, int author, int sponsor, DraftForm form) {
        var draft = new UUID[1];
        at(daysAgo, MORNING, author, () -> {
            draft[0] = proposals.begin("").ref();
            proposals.save(draft[0], form);
        });
        var number = new String[1];
        at(daysAgo, NOON, sponsor, () -> {
            proposals.sponsor(draft[0], proposals.draft(draft[0]).textHash());
            number[0] = proposals.submit(draft[0]).line().number();
        });
        return number[0];
    }

    /** These support it, and where a larger community asks for the support of more, others too. */
    void supported(int daysAgo, String number, int... members) {
        var others = IntStream.concat(IntStream.of(members), IntStream.range(0, people.size()).map(n -> people.size() - 1 - n)).iterator();
        var phase = new Phase[] {Phase.ADMISSION};
        while (phase[0] == Phase.ADMISSION && others.hasNext()) at(daysAgo, NOON, others.next(), () -> phase[0] = talk.support(number).line().phase());
    }

    UUID frozen(int daysAgo, int author, String number) {
        var vote = new UUID[1];
        at(daysAgo, MORNING, author, () -> vote[0] = freezing.freeze(number).roll().vote());
        return vote[0];
    }

    /** The vote that a proposal has by then, of its calls the last. */
    UUID vote(int daysAgo, String number) {
        var vote = new UUID[1];
        at(daysAgo, MORNING, 0, () -> vote[0] = proposals.one(number).roll().vote());
        return vote[0];
    }

    /** Those who vote do, from one to before another; as large a part of them as that is of sixty members. */
    void cast(int daysAgo, UUID vote, String option, int from, int to) {
        voters.subList(share(from), Math.min(share(to), voters.size())).forEach(member -> casts(daysAgo, vote, member, option, null));
    }

    void casts(int daysAgo, UUID vote, int member, String option, String reason) {
        at(daysAgo, NOON, member, () -> votes.cast(vote, new Casting(option, reason)));
    }

    /** As large a part of the members as the number is of sixty. */
    int share(int number) {
        return number * people.size() / Cast.USUAL;
    }

    void closed(int daysAgo) {
        Moment.pretend(ExampleCommunity.at(today.minusDays(daysAgo), MORNING), () -> {
            due.forEach(DueWork::carryOut);
            due.forEach(DueWork::carryOut);
        });
    }

    void at(int daysAgo, int hour, int member, Runnable act) {
        Moment.pretend(ExampleCommunity.at(today.minusDays(daysAgo), hour), () -> SignedIn.actAs(people.get(member % people.size()), act));
    }
}
