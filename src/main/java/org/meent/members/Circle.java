package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A circle: formed by a decision; members join and leave it as they like. */
@Entity
@Table(name = "circle")
class Circle {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(nullable = false, length = 80)
    private String name;
    @Column(name = "name_lower", nullable = false, length = 80)
    private String nameLower;
    @Column(nullable = false, length = 300)
    private String purpose;
    @Column(name = "formed_at", nullable = false, updatable = false)
    private Instant formedAt;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;

    protected Circle() {}

    Circle(UUID ref, String name, String purpose, Instant formedAt, long decisionId) {
        this.ref = ref;
        this.name = name;
        this.nameLower = lower(name);
        this.purpose = purpose;
        this.formedAt = formedAt;
        this.decisionId = decisionId;
    }

    /** The form in which two names are the same. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    long id() {
        return id;
    }

    boolean isFormedBy(long decision) {
        return decisionId == decision;
    }

    UUID ref() {
        return ref;
    }
}
