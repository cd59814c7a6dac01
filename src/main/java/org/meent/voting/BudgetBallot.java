package org.meent.voting;

/** What one member says about projects that share a budget: some get points of this ballot, the others none. */
public sealed interface BudgetBallot extends Ballot permits ApprovalBallot, ScoreBallot {
    /** {@return how many options it names} */
    int size();

    /**
     * {@return the place of an option that it names, from 0}
     *
     * @param index which of those that it names, in listed order: 0 to {@link #size()}, exclusive
     */
    int option(int index);

    /**
     * {@return the points it gives to an option that it names; 1 if it only approves}
     *
     * @param index which of those that it names, as for {@link #option}
     */
    long points(int index);
}
