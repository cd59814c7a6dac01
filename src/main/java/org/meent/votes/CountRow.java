package org.meent.votes;

import java.util.List;
import java.util.SortedMap;
import org.meent.kernel.ResultRow;
import org.meent.voting.Verdict;

/**
 * What was counted.
 *
 * @param verdict what became of the question
 * @param counts how many chose each option
 * @param cast how many voted
 * @param entitled how many could
 * @param quorum how many had to
 * @param sentences the outcome in plain sentences, the first of which says it all
 * @param result the outcome as bars and as a table
 */
public record CountRow(Verdict verdict, SortedMap<String, Long> counts, long cast, long entitled, long quorum, List<String> sentences, ResultRow result) {}
