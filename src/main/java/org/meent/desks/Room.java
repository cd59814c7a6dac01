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

/** A room or a corridor of a floor, as members see it. Showing a drawing makes, changes and removes it. */
@Entity
@Table(name = "room")
class Room {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "floor_id", nullable = false)
    private long floorId;
    @Column(nullable = false, length = 40)
    private String name;
    @Column(nullable = false, length = 60)
    private String note;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private RoomKind kind;
    @Column(nullable = false)
    private int seats;
    @Column(name = "x_dm", nullable = false)
    private int xDm;
    @Column(name = "y_dm", nullable = false)
    private int yDm;
    @Column(name = "width_dm", nullable = false)
    private int widthDm;
    @Column(name = "depth_dm", nullable = false)
    private int depthDm;

    protected Room() {}

    Room(UUID ref, long floorId, DrawnRoom drawn) {
        this.ref = ref;
        this.floorId = floorId;
        become(drawn);
    }

    /** Becomes what was drawn. */
    void become(DrawnRoom drawn) {
        name = drawn.name();
        note = drawn.note();
        kind = drawn.kind();
        seats = drawn.seats();
        xDm = drawn.xDm();
        yDm = drawn.yDm();
        widthDm = drawn.widthDm();
        depthDm = drawn.depthDm();
    }

    /** Steps aside so that the names of its floor can be given anew; {@link #become} follows before the act ends. */
    void letGoOfName() {
        name = ref.toString();
    }

    DrawnRoom drawn() {
        return new DrawnRoom(ref, name, note, kind, seats, xDm, yDm, widthDm, depthDm);
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    String name() {
        return name;
    }
}
