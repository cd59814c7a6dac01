package org.meent.ledger;

/**
 * One line of an entry.
 *
 * @param account the code of the account
 * @param cents how many it gets, or, if negative, gives; never 0, and less than 2^53 either way, so that every tool reads them exactly
 */
public record Posting(String account, long cents) {
    /** Beyond this, tools that keep numbers as doubles lose cents. */
    static final long MOST = (1L << 53) - 1;

    /**
     * Refuses an amount that is none, or too large.
     *
     * @param account the code of the account
     * @param cents how many it gets, or, if negative, gives; not 0, less than 2^53 either way
     * @throws IllegalArgumentException if it moves nothing, or too much to be written exactly
     */
    public Posting {
        if (cents == 0 || cents > MOST || cents < -MOST) throw new IllegalArgumentException("Not an amount of a posting: " + cents);
    }

    /** What takes it back. */
    Posting negative() {
        return new Posting(account, -cents);
    }
}
