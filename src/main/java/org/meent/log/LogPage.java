package org.meent.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.meent.kernel.Communities;
import org.meent.kernel.JustDone;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.proof.ChainHead;

/** The public log: what happened, the head to write down, and whether the chain holds. */
@Named
@RequestScoped
public class LogPage {
    private static final String CHECKED = "checked";
    private final Log log;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private final HttpServletRequest request;
    private String words = "";
    private LogKind kind = LogKind.ALL;
    private long before;
    private String noted = "";
    private LogRows rows;
    private ChainHead head;
    private LogCheckRow lastCheck;
    private LocalDate today;
    private LogReport report;
    private String wrongHead;

    @Inject
    LogPage(Log log, Communities communities, Clock clock, Say say, HttpServletRequest request) {
        this.log = log;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
        this.request = request;
    }

    /** Reads what the address asks for. */
    public void open() {
        rows = log.page(new LogSearch(words, kind, before));
        head = log.head();
        lastCheck = log.lastCheck().orElse(null);
        today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
        if (noted.isBlank()) return;
        try {
            report = log.compare(noted);
        } catch (LogProblems.NotAHead problem) {
            wrongHead = say.problem((Problem) problem);
        }
    }

    /** Looks through the whole chain and shows what was found. */
    public void check() throws IOException {
        log.check();
        var server = FacesContext.getCurrentInstance().getExternalContext();
        server.redirect(server.getRequestContextPath() + "/log/log?done=" + CHECKED);
    }

    /** When something happened, as people say it. */
    public String when(Instant moment) {
        var zone = communities.current().zone();
        var day = LocalDate.ofInstant(moment, zone);
        if (day.equals(today)) return say.text("log.today", say.time(moment));
        return (day.getYear() == today.getYear() ? say.day(day) : say.date(day)) + ", " + say.time(moment);
    }

    /** The entries, newest first. */
    public List<LogRow> getRows() {
        return rows.rows();
    }

    /** Whether nothing was found. */
    public boolean isNothing() {
        // A button that was pressed is looked for on the page before the page is opened.
        if (rows == null) open();
        return rows.rows().isEmpty();
    }

    /** The page with older entries, nothing if there is none. */
    public String getOlder() {
        return rows.older() == null ? "" : "/log/log?before=" + rows.older() + search();
    }

    /** The way back to the newest entries, nothing if they are shown. */
    public String getNewest() {
        return before == 0 ? "" : "/log/log?before=0" + search();
    }

    private String search() {
        return "&kind=" + kind + "&q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The sentence that the page opens with. */
    public String getLead() {
        return say.text("log.lead", head.number());
    }

    /** The head in groups of four, as one writes it down. */
    public String getHead() {
        return head.hash().replaceAll("(.{4})", "$1 ").strip();
    }

    /** Which entry the head belongs to, and when it was written. */
    public String getHeadOf() {
        return head.number() == 0 ? say.text("log.head.none") : say.text("log.head.of", head.number(), when(head.recordedAt()));
    }

    /** What the last look through the chain found, in one sentence. */
    public String getLastCheck() {
        if (lastCheck == null) return say.text("log.check.never");
        return lastCheck.whole() ? say.text("log.check.whole", when(lastCheck.checkedAt())) : say.text("log.check.touched", lastCheck.touched(), when(lastCheck.checkedAt()));
    }

    /** Whether the last look found all as it was written; true if nobody looked yet. */
    public boolean isWhole() {
        return lastCheck == null || lastCheck.whole();
    }

    /** Whether somebody ever looked. */
    public boolean isChecked() {
        return lastCheck != null;
    }

    /** Whether the chain was looked through just now. */
    public boolean isCheckedNow() {
        return JustDone.of(request).what().equals(CHECKED);
    }

    /** Whether a head was looked for. */
    public boolean isCompared() {
        return report != null;
    }

    /** Whether the head that was looked for stands. */
    public boolean isStands() {
        return report != null && report.whole();
    }

    /** What came of the head that was looked for. */
    public String getCompared() {
        if (report.touched() != null) return say.text("log.noted.touched", report.touched());
        return report.notedAt() == null ? say.text("log.noted." + report.noted()) : say.text("log.noted.STANDS", report.notedAt());
    }

    /** Why what was filled in is no head, nothing if it is. */
    public String getWrongHead() {
        return wrongHead;
    }

    /** The kinds that can be chosen. */
    public List<SelectItem> getKinds() {
        return Arrays.stream(LogKind.values()).map(one -> new SelectItem(one.name(), say.text("log.kind." + one))).toList();
    }

    /** What the reader looks for. */
    public String getWords() {
        return words;
    }

    /** For the address. */
    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    /** Of which kind. */
    public String getKind() {
        return kind.name();
    }

    /** For the address; what is no kind counts as all. */
    public void setKind(String kind) {
        this.kind = Arrays.stream(LogKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(LogKind.ALL);
    }

    /** Before which number. */
    public String getBefore() {
        return String.valueOf(before);
    }

    /** For the address; what is no number counts as none. */
    public void setBefore(String before) {
        this.before = before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : 0;
    }

    /** The head that somebody noted. */
    public String getNoted() {
        return noted;
    }

    /** For the address. */
    public void setNoted(String noted) {
        this.noted = noted == null ? "" : noted;
    }
}
