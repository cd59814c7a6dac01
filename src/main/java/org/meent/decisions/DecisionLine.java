package org.meent.decisions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision in the list of all.
 *
 * @param number as people say it
 * @param title what it is called, in the words of who took it
 * @param language the language of those words
 * @param method how it was taken
 * @param decidedAt when
 * @param reviewOn the day on which it is looked at again
 */
public record DecisionLine(String number, String title, String language, Method method, Instant decidedAt, LocalDate reviewOn) {}
