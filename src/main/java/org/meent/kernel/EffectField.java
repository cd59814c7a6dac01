package org.meent.kernel;

import java.util.List;

/**
 * Something that whoever proposes an effect fills in.
 *
 * @param name its name in a form and in JSON
 * @param label what it is called
 * @param hint what may stand there, may be empty
 * @param kind what is filled in
 * @param choices what to choose from, if it is a choice; else empty
 * @param text what stands there before anything is typed, may be empty
 */
public record EffectField(String name, String label, String hint, Kind kind, List<Choice> choices, String text) {
    /** What is filled in. */
    public enum Kind {
        /** A line. */
        LINE,
        /** A text of more lines. */
        TEXT,
        /** A number as members type it, with a comma or a point. */
        NUMBER,
        /** A day, {@code 2026-11-26}. */
        DAY,
        /** One of the choices. */
        CHOICE,
        /** A member, by name, or by ref. */
        MEMBER
    }

    /**
     * One of the choices.
     *
     * @param key what is sent
     * @param words what is read
     */
    public record Choice(String key, String words) {}

    /** One that is typed. */
    public static EffectField typed(String name, String label, String hint, Kind kind, String text) {
        return new EffectField(name, label, hint, kind, List.of(), text);
    }

    /** One that is chosen. */
    public static EffectField chosen(String name, String label, String hint, List<Choice> choices, String text) {
        return new EffectField(name, label, hint, Kind.CHOICE, choices, text);
    }
}
