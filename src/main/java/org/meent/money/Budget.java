package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Money with a purpose: one circle's, or everyone's under a name. The decision that first gave it money opened it. */
@Entity
@Table(name = "budget")
class Budget {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "circle_ref", updatable = false)
    private UUID circleRef;
    @Column(length = 80, updatable = false)
    private String name;
    @Column(name = "name_lower", length = 80, updatable = false)
    private String nameLower;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;
    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    protected Budget() {}

    /** A circle's. */
    Budget(UUID ref, UUID circleRef, long decisionId, Instant openedAt) {
        this.ref = ref;
        this.circleRef = circleRef;
        this.decisionId = decisionId;
        this.openedAt = openedAt;
    }

    /** Everyone's, for a purpose. */
    Budget(UUID ref, String name, long decisionId, Instant openedAt) {
        this.ref = ref;
        this.name = name;
        this.nameLower = lower(name);
        this.decisionId = decisionId;
        this.openedAt = openedAt;
    }

    /** As names are compared. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    long id() {
        return id;
    }

    long decisionId() {
        return decisionId;
    }

    UUID ref() {
        return ref;
    }

    /** The circle, or null if it is everyone's. */
    UUID circleRef() {
        return circleRef;
    }

    /** Its name, or null if it is a circle's. */
    String name() {
        return name;
    }
}
