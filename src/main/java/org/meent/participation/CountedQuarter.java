package org.meent.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A quarter that is over and was counted, once, by the rules of its last day. */
@Entity
@Table(name = "counted_quarter")
class CountedQuarter {
    @Id
    @Column(name = "first_day")
    private java.time.LocalDate firstDay;
    @Column(nullable = false, updatable = false)
    private int least;
    @Column(nullable = false, updatable = false)
    private int step;
    @Column(name = "counted_at", nullable = false, updatable = false)
    private Instant countedAt;

    protected CountedQuarter() {}

    CountedQuarter(Quarter quarter, int least, int step, Instant now) {
        this.firstDay = quarter.first();
        this.least = least;
        this.step = step;
        this.countedAt = now;
    }

    Quarter quarter() {
        return Quarter.of(firstDay);
    }

    int least() {
        return least;
    }

    int step() {
        return step;
    }
}
