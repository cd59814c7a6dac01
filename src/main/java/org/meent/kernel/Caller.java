package org.meent.kernel;

import java.util.Locale;
import java.util.OptionalLong;

/** Who makes the request that is being answered: known to every door, told by {@code members}. */
public interface Caller {
    /** The member who is signed in, if any. */
    OptionalLong member();

    /** The language that the caller reads: a member's own choice, else that of the device, else the community's. */
    Locale locale();

    /**
     * The id of the member who is signed in.
     *
     * @throws KernelProblems.NotSignedIn if nobody is
     */
    default long memberId() {
        return member().orElseThrow(KernelProblems.NotSignedIn::new);
    }
}
