package org.meent.desks;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A desk, and the row that every booking of it locks. It begins when a drawing with it is shown, may move, change
 * its number and its features, and is retired when a drawing without it is shown; it is never deleted.
 */
@Entity
@Table(name = "desk")
class Desk {
    /** How wide a desk is drawn, in decimetres. */
    static final int WIDTH_DM = 26;
    /** How deep a desk is drawn with its chair, in decimetres. */
    static final int DEPTH_DM = 28;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "site_id", nullable = false)
    private long siteId;
    @Column(name = "floor_id", nullable = false)
    private long floorId;
    @Column(name = "room_id")
    private Long roomId;
    @Column(nullable = false)
    private int number;
    @Column(name = "standing_number")
    private Integer standingNumber;
    @Column(name = "x_dm", nullable = false)
    private int xDm;
    @Column(name = "y_dm", nullable = false)
    private int yDm;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private DeskMode mode;
    @Column(name = "retired_at")
    private Instant retiredAt;
    @ElementCollection
    @CollectionTable(name = "desk_feature", joinColumns = @JoinColumn(name = "desk_id", nullable = false))
    @Column(name = "feature", nullable = false, length = 13)
    @Enumerated(EnumType.STRING)
    private Set<Feature> features = new HashSet<>();

    protected Desk() {}

    Desk(UUID ref, long siteId, long floorId, long roomId, DrawnDesk drawn) {
        this.ref = ref;
        this.siteId = siteId;
        this.floorId = floorId;
        stand(roomId, drawn);
    }

    /** Stands in the room as drawn; bookings come along, for they hold the desk and not its place. */
    void stand(long roomId, DrawnDesk drawn) {
        this.roomId = roomId;
        number = drawn.number();
        standingNumber = number;
        retiredAt = null;
        xDm = drawn.xDm();
        yDm = drawn.yDm();
        mode = drawn.mode();
        if (!features.equals(drawn.features())) {
            features.retainAll(drawn.features());
            features.addAll(drawn.features());
        }
    }

    /** Ends the desk: it keeps its number as a memory, and another may get it. */
    void retire(Instant now) {
        retiredAt = now;
        standingNumber = null;
        roomId = null;
    }

    DrawnDesk drawn() {
        return new DrawnDesk(ref, number, xDm, yDm, mode, features);
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    long siteId() {
        return siteId;
    }

    long floorId() {
        return floorId;
    }

    int number() {
        return number;
    }

    DeskMode mode() {
        return mode;
    }

    Long roomId() {
        return roomId;
    }

    boolean isRetired() {
        return retiredAt != null;
    }
}
