package org.meent.voting;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what pairs of options are compared.
 *
 * @param options what there is to choose from
 * @param seats how many win, one at least; all of them if there are no more options
 * @param strength how strongly one beats another
 * @param unranked what a ballot says of options that it does not rank
 * @param ties how ties are broken
 */
public record PairwiseSettings(Options options, int seats, Strength strength, Unranked unranked, TieBreaker ties) implements Settings {
    /**
     * Refuses fewer than one seat.
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @param strength how strongly one beats another
     * @param unranked what a ballot says of options that it does not rank
     * @param ties how ties are broken
     * @throws IllegalArgumentException if {@code seats} is less than one
     */
    public PairwiseSettings {
        Seats.check(seats);
    }

    /** How strongly an option beats another one. */
    public enum Strength {
        /** By how many prefer it. */
        WINNING_VOTES,
        /** By how many more prefer it than prefer the other. */
        MARGINS
    }

    /** What a ballot says of options that it does not rank. */
    public enum Unranked {
        /** They come last, beside each other. */
        LAST,
        /** Nothing: they are compared with no option. */
        IGNORED
    }

    /**
     * {@return what the command takes where nothing else is asked: winning votes, what is not ranked comes last, and people decide on a tie}
     *
     * @param options what there is to choose from
     * @param seats how many win, one at least; all of them if there are no more options
     * @throws IllegalArgumentException if {@code seats} is less than one
     */
    public static PairwiseSettings usual(Options options, int seats) {
        return new PairwiseSettings(options, seats, Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.none());
    }

    @Override
    public SortedMap<String, String> values() {
        return new TreeMap<>(Map.of("seats", String.valueOf(seats), "strength", strength.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "unranked", unranked.name().toLowerCase(Locale.ROOT), "ties", ties.toString()));
    }
}
