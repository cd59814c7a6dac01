package org.meent.voting;

import java.util.List;
import java.util.Optional;

/** What was decided on a question that is adopted or not: who counts differently still tells the same things. */
public interface YesNoOutcome extends Outcome {
    /** {@return what became of the question} */
    Verdict verdict();

    /** {@return how many voted} */
    Turnout turnout();

    /** {@return the least that would have changed the outcome, exactly; empty if nothing could} */
    Optional<Change> change();

    /** None: where as many are for it as against it, it is not adopted, which is an outcome of its own. */
    @Override
    default List<Tie> ties() {
        return List.of();
    }

    @Override
    default TieSensitivity tieSensitivity() {
        return TieSensitivity.NONE;
    }
}
