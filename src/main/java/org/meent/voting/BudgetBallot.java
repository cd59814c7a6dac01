package org.meent.voting;

/** What one member says about projects that share a budget: some get points of this ballot, the others none. */
public sealed interface BudgetBallot extends Ballot permits ApprovalBallot, ScoreBallot {
    /** How many options it names. */
    int size();

    /** The place of an option that it names, in listed order; {@code index} from 0 to {@link #size()}, exclusive. */
    int option(int index);

    /** The points it gives that option; 1 if it only approves. */
    long points(int index);
}
