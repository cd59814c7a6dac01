package org.meent.members;

import java.time.LocalDate;

/**
 * From when and until when a mandate holds, in days of the community.
 *
 * @param from the first day
 * @param until the last day; at its midnight the mandate is over
 */
record Term(LocalDate from, LocalDate until) {
    Term {
        if (until.isBefore(from)) throw new MemberProblems.TermEndsFirst();
    }

    /**
     * Refuses a term of more than {@code months}.
     *
     * @throws MemberProblems.TermTooLong if it is longer
     */
    void lastsAtMost(long months) {
        if (until.isAfter(from.plusMonths(months))) throw new MemberProblems.TermTooLong(months);
    }
}
