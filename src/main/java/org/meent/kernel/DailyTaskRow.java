package org.meent.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** When a daily task was last done, and how often it failed since. Each task has its row from the migration that brings it. */
@Entity
@Table(name = "daily_task")
class DailyTaskRow {
    /** Five minutes lie between tries, so that a fault that lasts longer waits for the next day, and its cause for a reader of the log. */
    static final int TRIES = 5;
    @Id
    @Column(length = 80)
    private String name;
    @Column(name = "done_on")
    private LocalDate doneOn;
    @Column(name = "failed_on")
    private LocalDate failedOn;
    @Column(nullable = false)
    private int failures;

    protected DailyTaskRow() {}

    boolean isDue(LocalDate today) {
        if (doneOn != null && !doneOn.isBefore(today)) return false;
        return failures < TRIES || failedOn.isBefore(today);
    }

    void done(LocalDate today) {
        doneOn = today;
        failedOn = null;
        failures = 0;
    }

    void failed(LocalDate today) {
        failures = today.equals(failedOn) ? failures + 1 : 1;
        failedOn = today;
    }
}
