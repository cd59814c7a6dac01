package org.meent.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A room's contribution to the figures: what members did, and what came of it. Rooms bring theirs, CDI finds them, and
 * {@code participation} adds up. Nobody else may ask: it is the only place where figures still have names.
 */
public interface Deeds {
    /** What members did in the span, at most one line for each topic, part and member. */
    List<Deed> in(Span span);

    /**
     * Some days where the community is.
     *
     * @param first the first day
     * @param end the day after the last
     * @param zone the community's
     */
    record Span(LocalDate first, LocalDate end, ZoneId zone) {
        /** When it begins. */
        public Instant from() {
            return first.atStartOfDay(zone).toInstant();
        }

        /** When it is over. */
        public Instant until() {
            return end.atStartOfDay(zone).toInstant();
        }
    }

    /**
     * What one member did.
     *
     * @param topic room and name, {@code desks.wishes}
     * @param part what came of it, {@code got}
     * @param memberId the database's number of the member
     * @param times how often; or how many days it took, where days are added up
     */
    record Deed(String topic, String part, long memberId, long times) {}
}
