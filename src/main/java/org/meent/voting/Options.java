package org.meent.voting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a question leaves to choose from, in listed order. A ballot names an option by its place in this list, from 0; as
 * text that place is a code: {@code A} to {@code Z}, then {@code AA}.
 */
public final class Options {
    /** The most that one question can have. */
    public static final int MOST = 32_767;
    private static final int LETTERS = 26;
    private final List<Option> list;
    private final Map<String, Integer> places = new HashMap<>();

    private Options(List<Option> list) {
        this.list = List.copyOf(list);
        if (list.size() > MOST) throw new IllegalArgumentException("More than " + MOST + " options: " + list.size());
        for (var option : list) {
            if (places.put(option.id(), places.size()) != null) throw new IllegalArgumentException("Two options with the id " + option.id());
        }
    }

    /**
     * These, in this order.
     *
     * @throws IllegalArgumentException if two have the same id, or if there are more than {@link #MOST}
     */
    public static Options of(List<Option> list) {
        return new Options(list);
    }

    /** Options with these names, whose ids are 1, 2, 3 as in a BLT file. */
    public static Options named(String... names) {
        return of(IntStream.range(0, names.length).mapToObj(place -> new Option(String.valueOf(place + 1), names[place])).toList());
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** All of them, in listed order. */
    public List<Option> list() {
        return list;
    }

    /** The id of the option at a place, from 0. */
    public String id(int place) {
        return list.get(place).id();
    }

    /** The name of the option at a place, from 0. */
    public String name(int place) {
        return list.get(place).name();
    }

    /** The ids of the options at these places. */
    public List<String> ids(int... of) {
        return Arrays.stream(of).mapToObj(this::id).toList();
    }

    /** The place of the option with an id; empty if there is none. */
    public OptionalInt place(String id) {
        var place = places.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The code of a place: {@code A} for 0, {@code Z} for 25, {@code AA} for 26. */
    public static String code(int place) {
        return (place >= LETTERS ? code(place / LETTERS - 1) : "") + (char) ('A' + place % LETTERS);
    }

    /** The place that a code stands for; empty if it is none. */
    public static OptionalInt placeOf(String code) {
        if (!code.matches("[A-Z]{1,4}")) return OptionalInt.empty();
        var place = code.chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
        return place < MOST ? OptionalInt.of(place) : OptionalInt.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options options && list.equals(options.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
