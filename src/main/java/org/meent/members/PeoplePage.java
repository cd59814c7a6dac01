package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;

/** Members and circles: who is here, who does what together, and who may do what until when. */
@Named
@RequestScoped
public class PeoplePage {
    private static final int FIRST_FEW = 4;
    private final Members members;
    private final Circles circles;
    private final Mandates mandates;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private String words = "";
    private Integer page;
    private Slice<PersonRow> found;
    private long count;
    private List<CircleRow> all;
    private List<MandateLine> now;

    @Inject
    PeoplePage(Members members, Circles circles, Mandates mandates, Communities communities, Clock clock, Say say) {
        this.members = members;
        this.circles = circles;
        this.mandates = mandates;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    /** Reads what the address asks for. */
    public void open() {
        found = members.find(words, page == null ? 1 : page);
        count = members.count();
        all = circles.all();
        now = mandates.now().stream().map(row -> MandateLine.of(row, say)).toList();
    }

    /** What is looked for. */
    public String getWords() {
        return words;
    }

    /** For the address. */
    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }

    /** Which page of the list, from 1; nothing for the first few. */
    public String getPage() {
        return page == null ? "" : String.valueOf(page);
    }

    /** For the address. */
    public void setPage(String page) {
        this.page = Slice.asked(page);
    }

    /** As of which day. */
    public String getEyebrow() {
        return say.text("members.people.asOf", say.date(LocalDate.ofInstant(clock.instant(), communities.current().zone())));
    }

    /** How many we are, or what was found. */
    public String getLead() {
        if (!words.isEmpty()) return say.text("members.people.found", found.total(), words);
        return say.text("members.people.lead", count, all.size());
    }

    /** The members on this page. */
    public List<PersonRow> getPeople() {
        return isShort() ? found.rows().stream().limit(FIRST_FEW).toList() : found.rows();
    }

    /** Whether only the first few members are shown. */
    public boolean isShort() {
        return words.isEmpty() && page == null;
    }

    /** How many members there are. */
    public long getTotal() {
        return found.total();
    }

    /** The address of the page before, or null. */
    public String getNewer() {
        return isShort() ? null : path(found.newer());
    }

    /** The address of the page after, or null. */
    public String getOlder() {
        return isShort() ? null : path(found.older());
    }

    /** All circles. */
    public List<CircleRow> getCircles() {
        return all;
    }

    /** Who may do what now or soon, and which tasks nobody has. */
    public List<MandateLine> getMandates() {
        return now;
    }

    private String path(Integer at) {
        if (at == null) return null;
        return "/members/people?page=" + at + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
