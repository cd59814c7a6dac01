package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One floor of a house, as wide and deep as its drawing. Hosts draw on a copy, the draft; what members see
 * changes only when the draft is shown. Its version counts both, so that nobody overwrites what they did not see.
 */
@Entity
@Table(name = "floor")
class Floor {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(name = "site_id", nullable = false)
    private long siteId;
    @Column(nullable = false, length = 80)
    private String name;
    @Column(name = "width_dm", nullable = false)
    private int widthDm;
    @Column(name = "depth_dm", nullable = false)
    private int depthDm;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false)
    private int version;

    protected Floor() {}

    Floor(UUID ref, long siteId, String name, int widthDm, int depthDm, int position) {
        this.ref = ref;
        this.siteId = siteId;
        this.name = name;
        this.widthDm = widthDm;
        this.depthDm = depthDm;
        this.position = position;
    }

    /**
     * Counts a change by someone who saw {@code seen}.
     *
     * @throws FloorProblems.DrawnMeanwhile if the floor or its draft has changed since
     */
    void change(int seen) {
        if (seen != version) throw new FloorProblems.DrawnMeanwhile(name);
        version++;
    }

    /** Takes the extent of the drawing that is shown now. */
    void extend(int widthDm, int depthDm) {
        this.widthDm = widthDm;
        this.depthDm = depthDm;
    }

    void rename(String name) {
        this.name = name;
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

    String name() {
        return name;
    }

    int widthDm() {
        return widthDm;
    }

    int depthDm() {
        return depthDm;
    }

    int version() {
        return version;
    }
}
