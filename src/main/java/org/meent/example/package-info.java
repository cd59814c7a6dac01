/**
 * The example community: sixty invented members, their circles, mandates, house and bookings, to look around in.
 * It knocks at the same doors as everyone, under a clock that it advances; it writes nothing around them.
 */
package org.meent.example;
