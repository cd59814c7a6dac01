package org.meent.rules;

import java.time.LocalDate;

/**
 * A rule as it holds on some day.
 *
 * @param value its number, in the rule's unit
 * @param versionId the version, for whoever must say later which rule was used
 * @param effectiveFrom the first day on which it holds
 * @param decisionId the decision that set it
 */
public record InForce(long value, long versionId, LocalDate effectiveFrom, long decisionId) {}
