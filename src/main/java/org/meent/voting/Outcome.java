package org.meent.voting;

import java.util.List;
import java.util.Map;

/** What a rule makes of the ballots. */
public interface Outcome {
    /** {@return the ids of what won, in order of selection; none if nothing did} */
    List<String> winners();

    /** {@return the steps that led there} */
    List<Sentence> steps();

    /** {@return the ties that were met, in order} */
    List<Tie> ties();

    /** {@return whether another order of the tied would have made something else win} */
    TieSensitivity tieSensitivity();

    /** {@return the outcome in plain sentences, the first of which says it all} */
    List<Sentence> explanation();

    /**
     * {@return what is best read in rows and columns: the pairs, the rounds, who paid what; none where a sentence is
     * enough}
     */
    default List<Table> tables() {
        return List.of();
    }

    /**
     * {@return what this rule tells besides, by the names under which the command prints it: {@code cost}, {@code
     * quota}, {@code undefeated}} Values are texts, whole numbers, booleans, and lists and maps of these; an amount is
     * a decimal text.
     */
    default Map<String, Object> figures() {
        return Map.of();
    }

    /**
     * Options that the ballots do not tell apart.
     *
     * @param tied their ids, in code point order
     * @param order the order in which they were taken, the first of them at least; empty if none was made
     * @param criterion what made that order, {@code earlier} or {@code lot}; empty if nothing did
     */
    record Tie(List<String> tied, List<String> order, String criterion) {}
}
