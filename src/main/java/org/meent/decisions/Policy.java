package org.meent.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A standing agreement: adopted once, by an effect of a decision. */
@Entity
@Table(name = "policy")
class Policy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;
    @Column(nullable = false, updatable = false)
    private int position;
    @Column(nullable = false, updatable = false, length = 160)
    private String title;
    @Column(nullable = false, updatable = false, length = 10_000)
    private String body;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Column(name = "adopted_at", nullable = false, updatable = false)
    private Instant adoptedAt;

    protected Policy() {}

    Policy(UUID ref, AdoptPolicy effect, long decisionId, int position, Instant now) {
        this.ref = ref;
        this.title = effect.title();
        this.body = effect.text();
        this.language = effect.language();
        this.decisionId = decisionId;
        this.position = position;
        this.adoptedAt = now;
    }

    PolicyRow row(String decision) {
        return new PolicyRow(ref, title, body, language, decision, adoptedAt);
    }

    UUID ref() {
        return ref;
    }

    long decisionId() {
        return decisionId;
    }
}
