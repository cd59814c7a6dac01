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
     * {@return these options, in this order}
     *
     * @param list the options, each with an id of its own
     * @throws IllegalArgumentException if two have the same id, or if there are more than {@link #MOST}
     */
    public static Options of(List<Option> list) {
        return new Options(list);
    }

    /**
     * {@return options with these names, whose ids are 1, 2, 3 as in a BLT file}
     *
     * @param names the names, in listed order; one that is blank becomes the id
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public static Options named(String... names) {
        return of(IntStream.range(0, names.length).mapToObj(place -> new Option(String.valueOf(place + 1), names[place])).toList());
    }

    /** {@return how many there are} */
    public int size() {
        return list.size();
    }

    /** {@return all of them, in listed order} */
    public List<Option> list() {
        return list;
    }

    /**
     * {@return the id of an option}
     *
     * @param place its place in the list, from 0
     * @throws IndexOutOfBoundsException if there is no such option
     */
    public String id(int place) {
        return list.get(place).id();
    }

    /**
     * {@return the name of an option}
     *
     * @param place its place in the list, from 0
     * @throws IndexOutOfBoundsException if there is no such option
     */
    public String name(int place) {
        return list.get(place).name();
    }

    /**
     * {@return the ids of some options, in the order in which they are given}
     *
     * @param of their places in the list, from 0
     * @throws IndexOutOfBoundsException if there is no option at one of them
     */
    public List<String> ids(int... of) {
        return Arrays.stream(of).mapToObj(this::id).toList();
    }

    /**
     * {@return the place of an option, from 0; empty if there is none with this id}
     *
     * @param id its id
     */
    public OptionalInt place(String id) {
        var place = places.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * {@return the code of a place: {@code A} for 0, {@code Z} for 25, {@code AA} for 26}
     *
     * @param place a place in a list, from 0
     * @throws IndexOutOfBoundsException if {@code place} is negative
     */
    public static String code(int place) {
        if (place < 0) throw new IndexOutOfBoundsException("No such place: " + place);
        return (place >= LETTERS ? code(place / LETTERS - 1) : "") + (char) ('A' + place % LETTERS);
    }

    /**
     * {@return the place that a code stands for, from 0; empty if it is no code of a place below {@link #MOST}}
     *
     * @param code one to four letters, {@code A} to {@code Z}
     */
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
