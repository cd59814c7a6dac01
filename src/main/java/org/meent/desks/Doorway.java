package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A door in a wall of a floor, as members see it. */
@Entity
@Table(name = "doorway")
class Doorway {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "floor_id", nullable = false)
    private long floorId;
    @Column(name = "x_dm", nullable = false)
    private int xDm;
    @Column(name = "y_dm", nullable = false)
    private int yDm;
    @Column(name = "length_dm", nullable = false)
    private int lengthDm;
    @Column(nullable = false)
    private boolean horizontal;

    protected Doorway() {}

    Doorway(UUID ref, long floorId, DrawnDoorway drawn) {
        this.ref = ref;
        this.floorId = floorId;
        become(drawn);
    }

    /** Becomes what was drawn. */
    void become(DrawnDoorway drawn) {
        xDm = drawn.xDm();
        yDm = drawn.yDm();
        lengthDm = drawn.lengthDm();
        horizontal = drawn.horizontal();
    }

    DrawnDoorway drawn() {
        return new DrawnDoorway(ref, xDm, yDm, lengthDm, horizontal);
    }

    UUID ref() {
        return ref;
    }
}
