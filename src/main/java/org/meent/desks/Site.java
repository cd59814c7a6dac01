package org.meent.desks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A house where people work: it has floors, a time zone and weekdays on which it is open. It is never deleted. */
@Entity
@Table(name = "site")
class Site {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, unique = true)
    private UUID ref;
    @Column(nullable = false, length = 80)
    private String name;
    @Column(name = "name_lower", nullable = false, length = 80, unique = true)
    private String nameLower;
    @Column(name = "zone_id", nullable = false, length = 60)
    private String zone;
    @Column(name = "open_weekdays", nullable = false)
    private int openWeekdays;

    protected Site() {}

    Site(UUID ref, String name, ZoneId zone, Set<DayOfWeek> open) {
        this.ref = ref;
        this.zone = zone.getId();
        runAs(name, open);
    }

    /** Gives the house another name or other weekdays. */
    void runAs(String name, Set<DayOfWeek> open) {
        this.openWeekdays = Weekdays.bits(open);
        this.name = name;
        this.nameLower = lower(name);
    }

    /** A name as names are compared: two houses that differ in capitals alone would be mixed up. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
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

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Set<DayOfWeek> openWeekdays() {
        return Weekdays.of(openWeekdays);
    }
}
