package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meent.kernel.Say;
import org.meent.members.MandateRow;

/** Says on a page by which mandate the reader may change what it shows. */
@Named("hostBanner")
@RequestScoped
public class HostBanner {
    private final Floors floors;
    private final Say say;
    private MandateRow mandate;
    private boolean asked;

    @Inject
    HostBanner(Floors floors, Say say) {
        this.say = say;
        this.floors = floors;
    }

    /** Whether the reader is a host at this moment. */
    public boolean isHost() {
        return mandate() != null;
    }

    /** The last day of the mandate, {@code 1 maart 2027}. */
    public String getUntil() {
        return say.date(mandate().until());
    }

    /** The number of the decision that gave the mandate. */
    public String getDecision() {
        return mandate().decision() == null ? "" : mandate().decision().number();
    }

    private MandateRow mandate() {
        if (!asked) {
            mandate = floors.hosting().orElse(null);
            asked = true;
        }
        return mandate;
    }
}
