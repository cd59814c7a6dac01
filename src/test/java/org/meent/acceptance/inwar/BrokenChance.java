package org.meent.acceptance.inwar;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.meent.kernel.Chance;
import org.meent.kernel.Problem;

/**
 * The product's own chance, which a story can let break down once: in the midst of an act, when a name for a second
 * thing is asked for and the first one stands in the database already.
 */
@Alternative
@Priority(1000)
@ApplicationScoped
public class BrokenChance extends Chance {
    private final AtomicReference<Breaking> next = new AtomicReference<>();

    private final TornDatabase database;

    @Inject
    BrokenChance(TornDatabase database) {
        this.database = database;
    }

    private record Breaking(String how, int in) {}

    void breakDown(String how) {
        next.set(new Breaking(how, 2));
    }

    @Override
    public UUID ref() {
        var breaking = next.getAndUpdate(now -> now == null || now.in() == 1 ? null : new Breaking(now.how(), now.in() - 1));
        if (breaking == null || breaking.in() != 1) return super.ref();
        if (!breaking.how().equals("torn")) throw thrown(breaking.how());
        database.tear();
        return super.ref();
    }

    private static RuntimeException thrown(String how) {
        return switch (how) {
            case "fault" -> new IllegalStateException("The dice fell off the table");
            case "away" -> new JDBCConnectionException("The database fell off the table", new SQLException("gone", "08006"));
            case "busy" -> new LockAcquisitionException("Somebody else has the table", new SQLException("deadlock", "40P01"));
            case "later" -> new Later();
            default -> throw new IllegalArgumentException(how);
        };
    }

    /** A problem that goes away by itself. */
    private static class Later extends Problem {
        private static final long serialVersionUID = 1;

        Later() {
            super("members.tryLater", 429, 7L);
        }

        @Override
        public long retryAfterSeconds() {
            return 7;
        }
    }
}
