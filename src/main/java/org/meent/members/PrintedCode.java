package org.meent.members;

import java.time.Instant;
import java.util.UUID;

/**
 * A code to put on paper: this is the only time that it is readable.
 *
 * @param memberRef for whom it is
 * @param memberName the name of that member
 * @param code in groups of four characters
 * @param endsAt after which it no longer works
 */
public record PrintedCode(UUID memberRef, String memberName, String code, Instant endsAt) {
    /** Says nothing: codes do not belong in a log. */
    @Override
    public String toString() {
        return "PrintedCode[…]";
    }
}
