package org.meent.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that is handed out, such as a key or a parking place: entered by a decision, which says who may have it. */
@Entity
@Table(name = "small_thing")
class SmallThing {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_BODY = 300;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;
    @Column(nullable = false, updatable = false)
    private int position;
    @Column(nullable = false, updatable = false, length = LONGEST_NAME)
    private String name;
    @Column(nullable = false, updatable = false, length = LONGEST_BODY)
    private String body;
    @Enumerated(EnumType.STRING)
    @Column(name = "for_whom", nullable = false, updatable = false, length = 12)
    private ForWhom forWhom;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    protected SmallThing() {}

    SmallThing(UUID ref, AddSmallThing effect, long decisionId, int position, Instant now) {
        this.ref = ref;
        this.name = effect.name();
        this.body = effect.what();
        this.forWhom = ForWhom.valueOf(effect.forWhom());
        this.language = effect.language();
        this.decisionId = decisionId;
        this.position = position;
        this.addedAt = now;
    }

    /** Who may have it: everyone, or who takes part in one way. */
    enum ForWhom { EVERYONE, PAID, VOLUNTEER, FAMILY, NEIGHBOUR, PARTNER }

    UUID ref() {
        return ref;
    }

    long decisionId() {
        return decisionId;
    }

    SmallThingRow row(String decision) {
        return new SmallThingRow(ref, name, body, forWhom.name(), language, decision);
    }
}
