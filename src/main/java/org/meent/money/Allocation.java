package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What one effect of a decision booked: carried out again, it is recognised by this. */
@Entity
@Table(name = "allocation")
@IdClass(Allocation.Key.class)
class Allocation {
    @Id
    @Column(name = "decision_id")
    private long decisionId;
    @Id
    private int position;
    @Column(name = "entry_id", nullable = false, updatable = false)
    private UUID entryId;
    @Column(name = "circle_ref", updatable = false)
    private UUID circleRef;
    @Column(nullable = false, updatable = false)
    private long cents;

    protected Allocation() {}

    Allocation(long decisionId, int position, UUID entryId, UUID circleRef, long cents) {
        this.decisionId = decisionId;
        this.position = position;
        this.entryId = entryId;
        this.circleRef = circleRef;
        this.cents = cents;
    }

    /** Which effect of which decision it was. */
    record Key(long decisionId, int position) implements Serializable {}
}
