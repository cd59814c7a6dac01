package org.meent.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that a decision does: pending, then done or failed, once and for good. */
@Entity
@Table(name = "decision_effect")
class DecisionEffect {
    private static final int TRIES = 10;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;
    @Column(nullable = false, updatable = false)
    private int position;
    @Column(nullable = false, updatable = false, length = 40)
    private String kind;
    @Column(nullable = false, updatable = false, length = 20_000)
    private String body;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private EffectState state = EffectState.PENDING;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(length = 200)
    private String link;
    @Column(name = "reason_nl", length = 400)
    private String reasonNl;
    @Column(name = "reason_en", length = 400)
    private String reasonEn;
    @Column(nullable = false)
    private int tries;

    protected DecisionEffect() {}

    DecisionEffect(long decisionId, int position, String kind, String body) {
        this.decisionId = decisionId;
        this.position = position;
        this.kind = kind;
        this.body = body;
    }

    boolean isPending() {
        return state == EffectState.PENDING;
    }

    /** @throws IllegalArgumentException if it ended before */
    void done(String at, Instant now) {
        end(EffectState.DONE, now);
        link = at;
    }

    /** @throws IllegalArgumentException if it ended before */
    void failed(String inDutch, String inEnglish, Instant now) {
        end(EffectState.FAILED, now);
        reasonNl = inDutch;
        reasonEn = inEnglish;
    }

    /** A try met a fault of ours; whether that was the last one. */
    boolean triedInVain() {
        tries++;
        return tries >= TRIES;
    }

    private void end(EffectState how, Instant now) {
        if (!isPending()) throw new IllegalArgumentException("Effect " + id + " ended before");
        state = how;
        endedAt = now;
    }

    long id() {
        return id;
    }

    long decisionId() {
        return decisionId;
    }

    int position() {
        return position;
    }

    String kind() {
        return kind;
    }

    String body() {
        return body;
    }

    EffectState state() {
        return state;
    }

    Instant endedAt() {
        return endedAt;
    }

    String link() {
        return link;
    }

    String reason(String language) {
        return language.equals("en") ? reasonEn : reasonNl;
    }
}
