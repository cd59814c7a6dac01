package org.meent.rules;

import java.time.LocalDate;

/** A version as it is read from the database. */
record RuleVersionRow(RuleKey key, long amount, LocalDate effectiveFrom, long decisionId) {}
