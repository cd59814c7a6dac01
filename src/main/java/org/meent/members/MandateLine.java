package org.meent.members;

import java.util.UUID;
import org.meent.kernel.Say;

/**
 * A mandate in words, as pages show it.
 *
 * @param title the task, with its circle if it has one
 * @param what what it is for
 * @param holder who has it
 * @param holderRef by whom that member is known
 * @param from the first day
 * @param until the last day; for one that does not hold yet, from when until when
 * @param over whether it will give no power again
 * @param decision the number of the decision that gave it
 */
public record MandateLine(String title, String what, String holder, UUID holderRef, String from, String until, boolean over, String decision) {
    static MandateLine of(MandateRow row, Say say) {
        var role = say.text(row.words());
        var from = say.date(row.from());
        var until = say.date(row.until());
        return new MandateLine(row.circleName() == null ? role : say.text("members.mandate.inCircle", role, row.circleName()), say.text(row.words() + ".what"),
                row.memberName(), row.memberRef(), from, row.state() == MandateRow.State.TO_COME ? say.text("members.mandate.term", from, until) : until,
                row.over(), row.decision().number());
    }
}
