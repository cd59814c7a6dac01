package org.meent.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.meent.kernel.Problem;

/** Reads the names of things out of addresses. */
final class Refs {
    private Refs() {}

    /** The ref that {@code text} says; a text that is none names nothing that exists. */
    static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NothingByThatName();
        }
    }

    /** The day that {@code text} says; a text that is none names nothing that exists. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NothingByThatName();
        }
    }

    /** There is nothing by that name. */
    static class NothingByThatName extends Problem {
        private static final long serialVersionUID = 1;

        NothingByThatName() {
            super("web.nothingByThatName", 404);
        }
    }
}
