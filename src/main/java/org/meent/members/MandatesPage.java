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
    private int page = 1;
    private Slice<MandateRow> over;

    @Inject
    MandatesPage(Mandates mandates, Say say) {
        this.mandates = mandates;
        this.say = say;
    }

    /** Which page of the old ones, from 1. */
    public int getPage() {
        return page;
    }

    /** For the address. */
    public void setPage(int page) {
        this.page = page;
    }

    /** How many there are. */
    public String getLead() {
        return say.text("members.mandates.lead", getNow().size(), over().total());
    }

    /** Those that hold now. */
    public List<MandateLine> getNow() {
        return mandates.now().stream().filter(MandateRow::holds).map(row -> MandateLine.of(row, say)).toList();
    }

    /** Those that are over. */
    public List<MandateLine> getOver() {
        return over().rows().stream().map(row -> MandateLine.of(row, say)).toList();
    }

    /** The address of the page before, or null. */
    public String getNewer() {
        return over().newer() == null ? null : "/members/mandates?page=" + over().newer();
    }

    /** The address of the page after, or null. */
    public String getOlder() {
        return over().older() == null ? null : "/members/mandates?page=" + over().older();
    }

    private Slice<MandateRow> over() {
        if (over == null) over = mandates.over(page);
        return over;
    }
}
