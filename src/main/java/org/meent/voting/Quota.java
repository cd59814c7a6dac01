package org.meent.voting;

import java.math.BigDecimal;

/**
 * How many votes elect an option.
 *
 * @param votes with all decimals that its rule counts in
 */
public record Quota(BigDecimal votes) {
    @Override
    public String toString() {
        return votes.toPlainString();
    }
}
