package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meent.kernel.Say;

/** Who may do what until when, and who might before. */
@Named
@RequestScoped
public class MandatesPage {
    private final Mandates mandates;
    private final Say say;
    private Integer page;
    private long holding;
    private List<MandateLine> now;
    private Slice<MandateLine> over;

    @Inject
    MandatesPage(Mandates mandates, Say say) {
        this.mandates = mandates;
        this.say = say;
    }

    /** Reads the mandates that the address asks for. */
    public void open() {
        var all = mandates.now();
        holding = all.stream().filter(MandateRow::holds).count();
        now = all.stream().filter(row -> !row.over()).map(row -> MandateLine.of(row, say)).toList();
        over = mandates.over(page == null ? 1 : page).as(rows -> rows.stream().map(row -> MandateLine.of(row, say)).toList());
    }

    /** Which page of the old ones, from 1; nothing for the first. */
    public String getPage() {
        return page == null ? "" : String.valueOf(page);
    }

    /** For the address. */
    public void setPage(String page) {
        this.page = Slice.asked(page);
    }

    /** How many there are. */
    public String getLead() {
        return say.text("members.mandates.lead", holding, over.total());
    }

    /** Those that hold now, and those to come. */
    public List<MandateLine> getNow() {
        return now;
    }

    /** Those that are over. */
    public List<MandateLine> getOver() {
        return over.rows();
    }

    /** The address of the page before, or null. */
    public String getNewer() {
        return over.newer() == null ? null : "/members/mandates?page=" + over.newer();
    }

    /** The address of the page after, or null. */
    public String getOlder() {
        return over.older() == null ? null : "/members/mandates?page=" + over.older();
    }
}
