/**
 * Proposals: from a draft, through support, talk and freeze, to the vote and the register.
 * <p>The doors are {@link org.meent.proposals.Proposals} (writing and reading), {@link org.meent.proposals.Talk} (support,
 * questions, reactions, amendments) and {@link org.meent.proposals.Freezing} (from the last text to the outcome).
 * Where a proposal stands is never written down: it follows from the clock and from the moments that are.
 */
package org.meent.proposals;
