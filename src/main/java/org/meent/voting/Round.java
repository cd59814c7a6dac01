package org.meent.voting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One round of a count whose votes move on: what it began with and what was done then. The votes it began with are told
 * by the outcome; what is done shows in the votes of the next round.
 *
 * @param number from 1
 * @param quota how many votes elected an option in this round; empty for a rule that knows none
 * @param elected the ids of those elected in this round, most votes first
 * @param surplus the id of the elected option whose surplus moves on; empty if none does
 * @param elimination who drops out; empty if nobody does
 * @param transfers what moves to whom, in listed order; none for a rule that divides all votes anew in each round
 * @param nonTransferable votes of ballots that name no further option, up to the beginning of this round
 * @param lost what was lost by cutting off decimals, up to the beginning of this round
 */
public record Round(int number, Optional<Quota> quota, List<String> elected, Optional<String> surplus, Optional<Elimination> elimination,
        List<Transfer> transfers, BigDecimal nonTransferable, BigDecimal lost) {
    /**
     * Keeps the lists as they are now.
     *
     * @param number from 1
     * @param quota how many votes elected an option in this round; empty for a rule that knows none
     * @param elected the ids of those elected in this round, most votes first
     * @param surplus the id of the elected option whose surplus moves on; empty if none does
     * @param elimination who drops out; empty if nobody does
     * @param transfers what moves to whom, in listed order; none for a rule that divides all votes anew in each round
     * @param nonTransferable votes of ballots that name no further option, up to the beginning of this round
     * @param lost what was lost by cutting off decimals, up to the beginning of this round
     */
    public Round {
        elected = List.copyOf(elected);
        transfers = List.copyOf(transfers);
    }
}
