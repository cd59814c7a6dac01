package org.meent.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How one goes on when an effect could not be carried out: the room above, which has the proposals, answers it. */
public interface FollowUps {
    /**
     * What goes on with an effect that could not be carried out.
     *
     * @param proposal the number of the proposal, or null while it is a draft
     */
    record FollowUp(String proposal) {}

    /** What goes on with the failed effects of this decision, the first first. */
    List<FollowUp> after(long decisionId);

    /** Which of these proposals go on with an effect that could not be carried out, rather than look at a decision again. */
    Set<UUID> amongst(Collection<UUID> proposals);
}
