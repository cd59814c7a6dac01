package org.meent.voting;

import java.util.List;

/** What a rule makes of the ballots. */
public interface Outcome {
    /** The ids of what won, in order; none if nothing did. */
    List<String> winners();

    /** The steps that led there. */
    List<Sentence> steps();

    /** The ties that were met, in order. */
    List<Tie> ties();

    /** Whether another order of the tied would have made something else win. */
    boolean isTieSensitive();

    /** The outcome in plain sentences, the first of which says it all. */
    List<Sentence> explanation();

    /**
     * Options that the ballots do not tell apart.
     *
     * @param tied their ids, in code point order
     * @param order the order in which they were taken, or empty if none was made
     * @param criterion what made the order, {@code lot}; empty if nothing did
     */
    record Tie(List<String> tied, List<String> order, String criterion) {}
}
