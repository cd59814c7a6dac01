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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.meent.kernel.DecisionLink;

/** What was decided: entered once, when it is taken, and never changed. */
@Entity
@Table(name = "decision")
class Decision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "decided_in", nullable = false, updatable = false)
    private int decidedIn;
    @Column(nullable = false, updatable = false)
    private int serial;
    @Column(nullable = false, updatable = false, length = 160)
    private String title;
    @Column(nullable = false, updatable = false, length = 20_000)
    private String body;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private Method method;
    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;
    @Column(name = "review_on", nullable = false, updatable = false)
    private LocalDate reviewOn;

    protected Decision() {}

    Decision(UUID ref, DecisionNumber number, String title, String body, Locale language, Method method, Instant decidedAt, LocalDate reviewOn) {
        this.ref = ref;
        this.decidedIn = number.year();
        this.serial = number.serial();
        this.title = title;
        this.body = body;
        this.language = language.getLanguage();
        this.method = method;
        this.decidedAt = decidedAt;
        this.reviewOn = reviewOn;
    }

    DecisionLink link() {
        return new DecisionLink(id, ref, number().toString(), decidedAt);
    }

    DecisionNumber number() {
        return new DecisionNumber(decidedIn, serial);
    }

    DecisionLine line() {
        return new DecisionLine(number().toString(), title, language, method, decidedAt, reviewOn);
    }

    DecisionRow row(List<DecisionRow.Signatory> signatories, List<EffectRow> effects) {
        return new DecisionRow(number().toString(), title, body, language, method, decidedAt, reviewOn, signatories, effects);
    }
}
