package org.meent.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What a decision made of a rule, from a day on. It never changes; a later version takes its place. */
@Entity
@Table(name = "rule_version")
class RuleVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Enumerated(EnumType.STRING)
    @Column(name = "rule_key", nullable = false, length = 40)
    private RuleKey key;
    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;
    @Column(nullable = false)
    private long amount;
    @Column(name = "decision_id", nullable = false)
    private long decisionId;
    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected RuleVersion() {}

    /** @throws RuleProblems.OutOfRange if the rule does not allow the amount */
    RuleVersion(ChangeRule change, long decisionId, Instant setAt) {
        if (!change.ruleKey().allows(change.amount())) throw new RuleProblems.OutOfRange(change.ruleKey());
        this.key = change.ruleKey();
        this.effectiveFrom = change.effectiveFrom();
        this.amount = change.amount();
        this.decisionId = decisionId;
        this.setAt = setAt;
    }

    InForce inForce() {
        return new InForce(amount, id, effectiveFrom, decisionId);
    }
}
