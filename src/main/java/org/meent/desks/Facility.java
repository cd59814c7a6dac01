package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A kitchen, a toilet or the way in: a sign on the floor plan, as members see it. */
@Entity
@Table(name = "facility")
class Facility {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "floor_id", nullable = false)
    private long floorId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private FacilityKind kind;
    @Column(name = "x_dm", nullable = false)
    private int xDm;
    @Column(name = "y_dm", nullable = false)
    private int yDm;

    protected Facility() {}

    Facility(UUID ref, long floorId, DrawnFacility drawn) {
        this.ref = ref;
        this.floorId = floorId;
        become(drawn);
    }

    /** Becomes what was drawn. */
    void become(DrawnFacility drawn) {
        kind = drawn.kind();
        xDm = drawn.xDm();
        yDm = drawn.yDm();
    }

    DrawnFacility drawn() {
        return new DrawnFacility(ref, kind, xDm, yDm);
    }

    UUID ref() {
        return ref;
    }
}
