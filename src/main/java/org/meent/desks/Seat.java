package org.meent.desks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A desk that a member has for some span of a day. */
record Seat(UUID desk, int number, LocalDate day, Slots slots, UUID booking, long memberId, boolean showName) {
    boolean isIn(List<Slots> spans) {
        return spans.stream().anyMatch(slots::overlaps);
    }
}
