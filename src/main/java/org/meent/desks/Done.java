package org.meent.desks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an act did, and until when it can be undone.
 *
 * @param request the act; {@code undo} wants it
 * @param kind {@code BOOK}, {@code MOVE} or {@code GIVE_BACK}
 * @param undoUntil the moment from which it can no longer be undone
 * @param undone whether it has been undone
 * @param bookings the bookings that it made or, when it gave back, ended
 */
public record Done(UUID request, String kind, Instant undoUntil, boolean undone, List<BookingRow> bookings) {}
