package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A line of an entry, as it is stored. All lines of an entry are written in one statement, so that they add up to nothing after it. */
@Entity
@Table(name = "posting")
@IdClass(BookLine.Key.class)
class BookLine {
    @Id
    @Column(name = "entry_id")
    private UUID entryId;
    @Id
    private int line;
    @Column(name = "previous_line", updatable = false)
    private Integer previousLine;
    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;
    @Column(nullable = false, updatable = false)
    private long cents;

    protected BookLine() {}

    /** Which line it is. */
    record Key(UUID entryId, int line) implements Serializable {}
}
