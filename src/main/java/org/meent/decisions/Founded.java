package org.meent.decisions;

import java.util.List;
import org.meent.members.PrintedCode;

/**
 * A community that was founded just now.
 *
 * @param name what it is called
 * @param decision the number of the founding decision
 * @param codes the code with which each of the first members signs in; readable this one time
 */
public record Founded(String name, String decision, List<PrintedCode> codes) {
    /** Says nothing: codes do not belong in a log. */
    @Override
    public String toString() {
        return "Founded[…]";
    }
}
