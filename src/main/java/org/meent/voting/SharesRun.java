package org.meent.voting;

import java.util.List;

/**
 * One run of Equal Shares from one start.
 *
 * @param each what everybody starts with
 * @param bought the projects in the order in which they were bought
 * @param rounds what is known of each purchase
 * @param cost of all of them together
 * @param open the ties after which not all of the tied were bought for the same, so that another choice may lead elsewhere
 */
record SharesRun(Ratio each, int[] bought, List<Round> rounds, long cost, List<List<Integer>> open) {
    /**
     * A purchase.
     *
     * @param tied the projects that were the cheapest, one or more
     * @param high what each pays for a unit of worth, no less than exactly
     * @param steady the exact price, where no supporter who pays has too little left; else null
     */
    record Round(List<Integer> tied, double high, Ratio steady) {}
}
