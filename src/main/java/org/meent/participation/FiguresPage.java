package org.meent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.meent.kernel.Say;
import org.meent.participation.Cohort.Kind;

/** How members took part, and whether it makes a difference how: the same two pages for everyone. */
@Named
@RequestScoped
public class FiguresPage {
    private static final String TAKING = "participation.taking";
    private static final String BALLOTS = "votes.ballots";
    private static final String WAITED = "money.days";
    private static final String WISHES = "desks.wishes";
    /** What is told by circle beside the members and their votes. */
    private static final List<String> BY_CIRCLE = List.of(WISHES, "proposals.made", "money.claims");
    /** More columns than these do not fit a phone. */
    private static final int COLUMNS = 5;
    private final Figures figures;
    private final SmallThings smallThings;
    private final Say say;
    private final HttpServletRequest request;
    private ParticipationRow participation;
    private EqualityRow equality;
    private List<Thing> things;

    @Inject
    FiguresPage(Figures figures, SmallThings smallThings, Say say, HttpServletRequest request) {
        this.figures = figures;
        this.smallThings = smallThings;
        this.say = say;
        this.request = request;
    }

    /**
     * A quarter to choose.
     *
     * @param key as an address names it
     * @param words as people say it
     * @param chosen whether it is shown now
     */
    public record Choice(String key, String words, boolean chosen) {}

    /**
     * The turnout of a quarter, as a column and as a row; what is empty is too few to show.
     *
     * @param words the quarter
     * @param shortly the quarter in few words
     * @param asked how many ballots there were
     * @param percent how many of them were used
     * @param height of the column
     * @param style {@code chosen} for the quarter that is shown
     */
    public record Bar(String words, String shortly, String asked, String percent, String height, String style) {}

    /**
     * A circle; what is empty is too few to show.
     *
     * @param ref by which it is known
     * @param name what it was called then
     * @param members how many there were
     * @param did how many did anything
     * @param share how many of them that is
     * @param voted how many ballots were used
     * @param desk how many days with a desk, of those on which one was wanted
     */
    public record CircleLine(String ref, String name, String members, String did, String share, String voted, String desk) {}

    /**
     * What members asked for by circle, and what came of it.
     *
     * @param title what was counted
     * @param asked the heading of how often it was asked
     * @param got the heading of how often it went well
     * @param rest the heading of how often it did not
     * @param lines the circles of which anything is told
     * @param few of how many circles it is too few to show, or the empty text
     */
    public record ByCircle(String title, String asked, String got, String rest, List<AskedLine> lines, String few) {}

    /**
     * What the members of a circle asked for; what is empty is too few to show.
     *
     * @param ref by which it is known
     * @param name what it was called then
     * @param asked how often it was asked
     * @param got how often it went well
     * @param rest how often it did not, by the two before
     */
    public record AskedLine(String ref, String name, String asked, String got, String rest) {}

    /**
     * What all did together.
     *
     * @param title what was counted
     * @param sentence how much of it
     */
    public record Sum(String title, String sentence) {}

    /**
     * Two shares or averages beside each other; what is empty is too few to show.
     *
     * @param name the small thing
     * @param ofWhom of what it is a share or an average
     * @param paid among the paid
     * @param volunteer among volunteers
     */
    public record Beside(String name, String ofWhom, String paid, String volunteer) {}

    /**
     * A small thing with words.
     *
     * @param row the thing
     * @param whom who may have it
     * @param paid whether the paid may
     * @param volunteer whether volunteers may
     */
    public record Thing(SmallThingRow row, String whom, String paid, String volunteer) {}

    /** Reads how members took part. */
    public void load() {
        participation();
    }

    /** Reads both ways side by side. */
    public void loadEquality() {
        equality();
        getThings();
    }

    /** Whether a quarter was counted yet. */
    public boolean isCounted() {
        return chosen() != null;
    }

    /** The key of the quarter that is shown. */
    public String getQuarter() {
        return chosen().key();
    }

    /** The quarter, and that its figures stay. */
    public String getEyebrow() {
        return say.text("participation.fixed", words(chosen()));
    }

    /** The sentence that the page opens with. */
    public String getLead() {
        if (!isCounted()) return say.text("participation.lead.none");
        return everyone(BALLOTS).map(FigureRow::percent).map(percent -> say.text("participation.lead", percent)).orElseGet(() -> say.text("participation.lead.tooFew"));
    }

    /** The quarters to choose from. */
    public List<Choice> getQuarters() {
        var all = equality == null ? participation().quarters() : equality.quarters();
        return all.stream().map(quarter -> new Choice(quarter.key(), words(quarter), quarter.equals(chosen()))).toList();
    }

    /** The turnout of the last quarters, the first first. */
    public List<Bar> getTurnout() {
        var all = participation().turnout();
        return all.subList(Math.max(0, all.size() - COLUMNS), all.size()).stream().map(turnout -> new Bar(words(turnout.quarter()),
                say.text("participation.quarter.short", turnout.quarter().number(), String.valueOf(turnout.quarter().year())), number(turnout.asked()), percent(turnout.percent()),
                turnout.percent() == null ? "0" : turnout.percent() + "%", turnout.quarter().equals(chosen()) ? "chosen" : "")).toList();
    }

    /** The circles, the largest first. */
    public List<CircleLine> getCircles() {
        return participation().figures().stream().filter(figure -> figure.group() == Kind.CIRCLE && figure.topic().equals(TAKING)).map(taking -> new CircleLine(taking.key(), taking.name(),
                number(taking.asked()), number(taking.got()), percent(taking.percent()), percent(of(taking.key(), BALLOTS)), percent(of(taking.key(), WISHES)))).toList();
    }

    /** What the circles' members asked for, and what came of it. */
    public List<ByCircle> getByCircle() {
        return BY_CIRCLE.stream().map(this::byCircle).toList();
    }

    private ByCircle byCircle(String topic) {
        var all = participation().figures().stream().filter(figure -> figure.group() == Kind.CIRCLE && figure.topic().equals(topic)).toList();
        var lines = all.stream().filter(figure -> figure.asked() != null).map(figure -> new AskedLine(figure.key(), figure.name(), number(figure.asked()), number(figure.got()), number(figure.rest()))).toList();
        var few = all.size() - lines.size();
        var words = "participation.circles." + topic;
        return new ByCircle(say.text("participation.topic." + topic), say.text(words + ".asked"), say.text(words + ".got"), say.text(words + ".rest"), lines, few == 0 ? "" : say.text("participation.circles.few", few));
    }

    /** Why some figures are not shown. */
    public String getWhy() {
        return say.text("participation.why", participation().step(), participation().least());
    }

    /** Why some shares are not shown. */
    public String getWhyBeside() {
        return say.text("participation.beside.why", equality().least());
    }

    /** What all members did together. */
    public List<Sum> getSums() {
        return participation().figures().stream().filter(figure -> figure.group() == Kind.EVERYONE).map(figure -> new Sum(say.text("participation.topic." + figure.topic()), sentence(figure))).toList();
    }

    /** Both ways side by side. */
    public List<Beside> getBeside() {
        var lines = new ArrayList<>(equality().lines().stream().map(line -> beside(line.topic(), percent(line.paid()), percent(line.volunteer()))).toList());
        if (equality().waited() != null) lines.add(beside(WAITED, days(equality().waited().paidTenths()), days(equality().waited().volunteerTenths())));
        return lines;
    }

    private Beside beside(String topic, String paid, String volunteer) {
        return new Beside(say.text("participation.beside." + topic), say.text("participation.beside." + topic + ".of"), paid, volunteer);
    }

    private String days(Integer tenths) {
        return tenths == null ? "" : say.text("participation.days", java.math.BigDecimal.valueOf(tenths, 1));
    }

    /** What everybody is paid for a kilometre, by the rules. */
    public String getKilometre() {
        return say.text("participation.kilometre", say.euros(say.getLocale(), equality().kilometreTenthsOfCent(), 3));
    }

    /** The register of small things. */
    public List<Thing> getThings() {
        if (things == null) things = smallThings.all().stream().map(row -> new Thing(row, say.text("participation.whom." + row.forWhom()), may(row, "PAID"), may(row, "VOLUNTEER"))).toList();
        return things;
    }

    private String may(SmallThingRow row, String kind) {
        return say.text(row.everyones() || row.forWhom().equals(kind) ? "participation.may" : "participation.mayNot");
    }

    private String sentence(FigureRow figure) {
        if (figure.asked() == null) return say.text("participation.sum.tooFew");
        if (figure.got() == null) return say.text("participation.sum." + figure.topic() + ".asked", figure.asked());
        return say.text("participation.sum." + figure.topic(), figure.asked(), figure.got());
    }

    private Integer of(String circle, String topic) {
        return participation().figures().stream().filter(figure -> figure.key().equals(circle) && figure.topic().equals(topic)).findFirst().map(FigureRow::percent).orElse(null);
    }

    private Optional<FigureRow> everyone(String topic) {
        return participation().figures().stream().filter(figure -> figure.group() == Kind.EVERYONE && figure.topic().equals(topic)).findFirst();
    }

    private String words(QuarterRow quarter) {
        return say.text("participation.quarter." + quarter.number(), String.valueOf(quarter.year()));
    }

    private String number(Long amount) {
        return amount == null ? "" : say.number(amount);
    }

    private String percent(Integer percent) {
        return percent == null ? "" : say.text("participation.percent", percent);
    }

    private QuarterRow chosen() {
        return equality == null ? participation().quarter() : equality.quarter();
    }

    private ParticipationRow participation() {
        if (participation == null) participation = figures.participation(asked());
        return participation;
    }

    private EqualityRow equality() {
        if (equality == null) equality = figures.equality(asked());
        return equality;
    }

    private String asked() {
        return Objects.requireNonNullElse(request.getParameter("quarter"), "");
    }
}
