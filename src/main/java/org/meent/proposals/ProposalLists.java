package org.meent.proposals;

import java.util.List;

/**
 * The proposals in the order of what they ask.
 *
 * @param waiting those that wait for the reader
 * @param deciding those that are decided now
 * @param talking those that are talked about
 * @param seeking those that seek support
 * @param done those that ended last
 * @param drafts the reader's own drafts, and those that the reader is asked to send out
 * @param open how many are open
 */
public record ProposalLists(List<ProposalLine> waiting, List<ProposalLine> deciding, List<ProposalLine> talking, List<ProposalLine> seeking, List<ProposalLine> done,
        List<ProposalLine> drafts, int open) {}
