package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is voted, a majority is counted as its definition says, and what would have changed it is the least there is. */
class MajorityPropertiesTest {
    private static final int MEMBERS = 7;

    /** The definition of the rule once more, in decimals of any length and without any of its code. */
    @Property
    void the_verdict_is_that_of_the_definition(@ForAll("votes") List<MajorityBallot> votes, @ForAll("settings") MajoritySettings settings) {
        var outcome = new Majority().count(Profile.of(votes), settings);

        long yes = votes.stream().filter(MajorityBallot.YES::equals).count();
        long no = votes.stream().filter(MajorityBallot.NO::equals).count();
        long base = settings.base() == Base.VALID ? yes + no : settings.base() == Base.CAST ? votes.size() : MEMBERS;
        var left = BigDecimal.valueOf(yes).multiply(BigDecimal.valueOf(settings.share().denominator()));
        var right = BigDecimal.valueOf(base).multiply(BigDecimal.valueOf(settings.share().numerator()));
        var over = settings.strict() ? left.compareTo(right) > 0 : left.compareTo(right) >= 0;
        assertThat(outcome.meetsThreshold()).isEqualTo(base > 0 && over);
        assertThat(outcome.verdict() == Verdict.ADOPTED).isEqualTo(base > 0 && over && votes.size() >= settings.quorum().needed(MEMBERS));
        if (base > 0) assertThat(outcome.meetsThreshold()).isEqualTo(yes >= outcome.threshold());
    }

    /** Looks at every way to change or add ballots, one more each time, until one of them changes the outcome. */
    @Property(tries = 400)
    void nothing_less_would_have_changed_it(@ForAll("votes") List<MajorityBallot> votes, @ForAll("settings") MajoritySettings settings) {
        var found = new Majority().count(Profile.of(votes), settings).change().map(Change::ballots);

        assertThat(found.orElse(-1L)).isEqualTo(leastByTrying(votes, settings));
    }

    @Property
    void the_order_of_the_ballots_and_how_the_counting_is_divided_change_nothing(
            @ForAll("votes") List<MajorityBallot> votes, @ForAll("settings") MajoritySettings settings, @ForAll Random chance) {
        var shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, chance);
        var cut = chance.nextInt(votes.size() + 1);
        var first = new Profile.Accumulator<MajorityBallot>();
        var second = new Profile.Accumulator<MajorityBallot>();
        shuffled.subList(0, cut).forEach(first::add);
        shuffled.subList(cut, shuffled.size()).forEach(second::add);

        assertThat(second.merge(first).profile()).isEqualTo(Profile.of(votes));
        assertThat(new Majority().count(second.profile(), settings)).isEqualTo(new Majority().count(Profile.of(votes), settings));
    }

    @Property
    void who_joins_those_for_it_never_brings_it_down(@ForAll("votes") List<MajorityBallot> votes, @ForAll("settings") MajoritySettings settings) {
        if (new Majority().count(Profile.of(votes), settings).verdict() != Verdict.ADOPTED) return;
        for (var n = 0; n < votes.size(); n++) {
            var more = new ArrayList<>(votes);
            more.set(n, MajorityBallot.YES);
            assertThat(new Majority().count(Profile.of(more), settings).verdict()).isEqualTo(Verdict.ADOPTED);
        }
    }

    @Property
    void it_can_be_told_in_every_language(@ForAll("votes") List<MajorityBallot> votes, @ForAll("settings") MajoritySettings settings) {
        for (var language : Sentence.LANGUAGES) {
            assertThat(new Majority().count(Profile.of(votes), settings).explanation()).allSatisfy(
                    sentence -> assertThat(sentence.in(Locale.forLanguageTag(language))).endsWith(".").doesNotContain("{", "null"));
        }
    }

    private static long leastByTrying(List<MajorityBallot> votes, MajoritySettings settings) {
        var before = kind(votes, settings);
        Set<List<MajorityBallot>> reached = new HashSet<>(Set.of(sorted(votes)));
        for (var ballots = 1; ballots <= 2 * MEMBERS; ballots++) {
            var next = new HashSet<List<MajorityBallot>>();
            for (var each : reached) {
                for (var ballot : MajorityBallot.values()) {
                    for (var n = 0; n < each.size(); n++) {
                        var changed = new ArrayList<>(each);
                        changed.set(n, ballot);
                        next.add(sorted(changed));
                    }
                    if (each.size() < MEMBERS) {
                        var more = new ArrayList<>(each);
                        more.add(ballot);
                        next.add(sorted(more));
                    }
                }
            }
            if (next.stream().anyMatch(each -> kind(each, settings) != before)) return ballots;
            reached = next;
        }
        return -1;
    }

    /** Adopted, not adopted, or not decided at all. */
    private static int kind(List<MajorityBallot> votes, MajoritySettings settings) {
        var verdict = new Majority().count(Profile.of(votes), settings).verdict();
        return verdict == Verdict.ADOPTED ? 1 : verdict == Verdict.QUORUM_NOT_MET ? 2 : 3;
    }

    private static List<MajorityBallot> sorted(List<MajorityBallot> votes) {
        return votes.stream().sorted().toList();
    }

    @Provide
    Arbitrary<List<MajorityBallot>> votes() {
        return Arbitraries.of(MajorityBallot.class).list().ofMaxSize(MEMBERS);
    }

    @Provide
    Arbitrary<MajoritySettings> settings() {
        var shares = Arbitraries.of(new Fraction(1, 2), new Fraction(2, 3), new Fraction(3, 4), new Fraction(1, 3), new Fraction(1, 1));
        var quorums = Arbitraries.of(new Quorum.Ballots(0), new Quorum.Ballots(3), new Quorum.Share(new Fraction(1, 5)), new Quorum.Share(new Fraction(2, 3)), new Quorum.Ballots(9));
        return Combinators.combine(shares, Arbitraries.of(true, false), Arbitraries.of(Base.class), quorums)
                .as((share, strict, base, quorum) -> new MajoritySettings(share, strict && share.numerator() < share.denominator(), base, quorum, MEMBERS));
    }
}
