package org.meent.members;

import java.time.Instant;
import java.util.UUID;

/**
 * A place where the member is signed in.
 *
 * @param ref by which the member ends it
 * @param device {@code phone}, {@code tablet}, {@code computer} or {@code other}
 * @param browser {@code chrome}, {@code firefox}, {@code safari}, {@code edge}, {@code samsung}, {@code opera} or {@code other}
 * @param beganAt when the member signed in there
 * @param here whether the request comes from it
 */
public record SessionRow(UUID ref, String device, String browser, Instant beganAt, boolean here) {}
