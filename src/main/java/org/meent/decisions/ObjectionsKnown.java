package org.meent.decisions;

import java.util.List;
import java.util.UUID;
import org.meent.members.NameRow;

/** Why members objected: the room above, which knows the votes, answers it. */
public interface ObjectionsKnown {
    /**
     * A reasoned objection.
     *
     * @param by who objected
     * @param reason why
     * @param met whether more than half of the roll found it met, so that it did not stand
     */
    record Objected(NameRow by, String reason, boolean met) {}

    /** The objections of a vote that was counted. */
    List<Objected> objections(UUID vote);
}
