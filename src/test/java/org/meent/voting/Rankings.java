package org.meent.voting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;

/** Ranked ballots as papers print them: {@code 5 ACBED}, or {@code 8 A=C>D} where some stand beside each other. */
final class Rankings {
    private Rankings() {}

    static Profile<RankedBallot> ballots(String... lines) {
        var all = new Profile.Accumulator<RankedBallot>();
        for (var line : lines) {
            var parts = line.split(" ");
            all.add(parts.length == 1 ? RankedBallot.of() : ballot(parts[1]), Long.parseLong(parts[0]));
        }
        return all.profile();
    }

    static RankedBallot ballot(String ranking) {
        var groups = ranking.contains(">") || ranking.contains("=") ? ranking.split(">") : ranking.split("");
        return RankedBallot.ofGroups(Arrays.stream(groups).map(group -> Arrays.stream(group.split("=")).map(code -> Options.placeOf(code).orElseThrow()).toList()).toList());
    }

    /** Options whose ids are A, B, C. */
    static Options options(int count) {
        return Options.of(IntStream.range(0, count).mapToObj(place -> new Option(Options.code(place), "")).toList());
    }

    static PairwiseSettings settings(int options) {
        return new PairwiseSettings(options(options), 1, Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.none());
    }

    static PairwiseSettings margins(PairwiseSettings settings) {
        return new PairwiseSettings(settings.options(), settings.seats(), Strength.MARGINS, settings.unranked(), settings.ties());
    }

    static PairwiseSettings ignoring(PairwiseSettings settings) {
        return new PairwiseSettings(settings.options(), settings.seats(), settings.strength(), Unranked.IGNORED, settings.ties());
    }

    static PairwiseSettings seats(PairwiseSettings settings, int seats) {
        return new PairwiseSettings(settings.options(), seats, settings.strength(), settings.unranked(), settings.ties());
    }

    static PairwiseSettings ties(PairwiseSettings settings, String ties) {
        return new PairwiseSettings(settings.options(), settings.seats(), settings.strength(), settings.unranked(), TieBreaker.of(ties));
    }

    /** {@code A | B C | D}: the groups, the best first. */
    static String text(List<List<String>> order) {
        return order.stream().map(group -> String.join(" ", group)).collect(Collectors.joining(" | "));
    }
}
