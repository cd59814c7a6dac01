package org.meent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.meent.kernel.Say;

/** The part of Me in which one tells how one takes part. */
@Named
@RequestScoped
public class EngagementPage {
    private static final String UNTOLD = "";
    private final Engagements engagements;
    private final Say say;
    private String kind;

    @Inject
    EngagementPage(Engagements engagements, Say say) {
        this.engagements = engagements;
        this.say = say;
    }

    /** What stands in the field: what was told before, unless something else was chosen just now. */
    public String getKind() {
        if (kind == null) kind = engagements.mine().map(EngagementRow::kind).orElse(UNTOLD);
        return kind;
    }

    /** For the field. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** What can be chosen, with "I do not say" first. */
    public List<SelectItem> getOptions() {
        return Stream.concat(Stream.of(new SelectItem(UNTOLD, say.text("participation.engagement.untold"))),
                engagements.kinds().stream().map(one -> new SelectItem(one, say.text("participation.engagement." + one)))).toList();
    }

    /** Keeps what was chosen, and shows Me again. */
    public String save() {
        if (getKind().equals(UNTOLD)) engagements.clear();
        else engagements.tell(kind);
        return "/members/me?faces-redirect=true&done=engagement";
    }
}
