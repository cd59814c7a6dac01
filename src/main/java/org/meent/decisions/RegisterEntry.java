package org.meent.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.meent.voting.Tally;

/**
 * What a vote decided, for the register: adopted or not.
 *
 * @param proposal the proposal
 * @param proposalNumber its number
 * @param vote the vote
 * @param call whether it was the first or the second call
 * @param title the question
 * @param body the text that was voted on
 * @param language the language of both
 * @param circle the circle that decided, or null if everyone did
 * @param tally what was counted, and by which rules
 * @param effects what it does if it was adopted, in order
 * @param aboutRules whether it changes a rule about deciding
 * @param follows the decision that was looked at again, by the database's number, or null
 * @param reviewOn the day on which this one is looked at again
 */
public record RegisterEntry(UUID proposal, String proposalNumber, UUID vote, int call, String title, String body, Locale language, UUID circle, Tally tally,
        List<ProposedEffect> effects, boolean aboutRules, Long follows, LocalDate reviewOn) {}
