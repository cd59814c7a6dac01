package org.meent.voting;

/**
 * The least that would have changed an outcome.
 *
 * @param changed how many ballots would have to say something else
 * @param added how many more would have to be cast
 */
public record Change(long changed, long added) {
    /** {@return how many ballots that is together} */
    public long ballots() {
        return changed + added;
    }
}
