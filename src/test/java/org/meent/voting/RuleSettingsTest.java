package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is not asked of the command is as its contract says, and what is asked is taken or refused. */
class RuleSettingsTest {
    private static final Options OPTIONS = Options.named("Anna", "Bea", "Cor");
    private static final Projects PROJECTS = new Projects(OPTIONS, List.of(1000L, 2000L, 3000L), 5000, 1);

    @Test
    void what_is_not_asked_is_what_the_contract_says() {
        assertThat(taken(RuleSettings::majority)).hasToString("{base=valid, entitled=3, quorum=0, share=1/2, strict=true}");
        assertThat(taken(RuleSettings::consent)).hasToString("{entitled=3, quorum=0}");
        assertThat(taken(RuleSettings::approval)).hasToString("{seats=2, ties=none}");
        assertThat(taken(RuleSettings::score)).hasToString("{aggregate=sum, min-scored=0, seats=2, ties=none}");
        assertThat(taken(RuleSettings::dots)).hasToString("{cap=10, points=10, seats=2, ties=none}");
        assertThat(taken(RuleSettings::pairwise)).hasToString("{seats=2, strength=winning-votes, ties=none, unranked=last}");
        assertThat(taken(RuleSettings::stv)).hasToString("{seats=2, ties=none}");
        assertThat(taken(RuleSettings::greedy)).hasToString("{budget=500.0, order=votes, overflow=skip, ties=none}");
        assertThat(taken(RuleSettings::equalShares)).hasToString("{budget=500.0, completion=add1u, increment=1.0, start=exact, stop=exhaustive, ties=none, utility=cost}");
        assertThat(taken(RuleSettings::phragmen)).hasToString("{budget=500.0, overflow=stop, ties=none}");
    }

    @Test
    void who_counts_without_the_command_gets_the_same_by_one_word() {
        assertThat(settings(RuleSettings::majority)).isEqualTo(MajoritySettings.simple(3));
        assertThat(settings(RuleSettings::consent)).isEqualTo(ConsentSettings.usual(3));
        assertThat(settings(RuleSettings::approval)).isEqualTo(ApprovalSettings.usual(OPTIONS, 2));
        assertThat(settings(RuleSettings::score)).isEqualTo(ScoreSettings.usual(OPTIONS, 2));
        assertThat(settings(RuleSettings::dots)).isEqualTo(DotsSettings.usual(OPTIONS, 2));
        assertThat(settings(RuleSettings::pairwise)).isEqualTo(PairwiseSettings.usual(OPTIONS, 2));
        assertThat(settings(RuleSettings::runoff, "--seats", "1")).isEqualTo(RunoffSettings.usual(OPTIONS));
        assertThat(settings(RuleSettings::stv)).isEqualTo(StvSettings.usual(OPTIONS, 2));
        assertThat(settings(RuleSettings::greedy)).isEqualTo(GreedySettings.usual(PROJECTS));
        assertThat(settings(RuleSettings::equalShares)).isEqualTo(EqualSharesSettings.usual(PROJECTS));
        assertThat(settings(RuleSettings::phragmen)).isEqualTo(PhragmenSettings.usual(PROJECTS));
    }

    @Test
    void what_is_asked_is_taken() {
        assertThat(taken(RuleSettings::majority, "share=2/3", "strict=false", "base=entitled", "quorum=1/5", "entitled=100"))
                .hasToString("{base=entitled, entitled=100, quorum=1/5, share=2/3, strict=false}");
        assertThat(taken(RuleSettings::consent, "quorum=7", "entitled=9")).hasToString("{entitled=9, quorum=7}");
        assertThat(taken(RuleSettings::score, "aggregate=mean", "min-scored=5")).hasToString("{aggregate=mean, min-scored=5, seats=2, ties=none}");
        assertThat(taken(RuleSettings::dots, "points=6")).hasToString("{cap=6, points=6, seats=2, ties=none}");
        assertThat(taken(RuleSettings::dots, "points=6", "cap=3")).hasToString("{cap=3, points=6, seats=2, ties=none}");
        assertThat(taken(RuleSettings::pairwise, "strength=margins", "unranked=ignored")).hasToString("{seats=2, strength=margins, ties=none, unranked=ignored}");
        assertThat(taken(RuleSettings::greedy, "order=votes-per-cost", "overflow=stop")).hasToString("{budget=500.0, order=votes-per-cost, overflow=stop, ties=none}");
        assertThat(taken(RuleSettings::equalShares, "utility=additive", "stop=overspend", "start=floor", "increment=5"))
                .hasToString("{budget=500.0, completion=add1u, increment=5.0, start=floor, stop=overspend, ties=none, utility=additive}");
        assertThat(taken(RuleSettings::phragmen, "overflow=skip")).hasToString("{budget=500.0, overflow=skip, ties=none}");
    }

    @Test
    void seats_ties_and_completion_are_taken_from_their_own_arguments() {
        assertThat(settings(RuleSettings::approval, "--seats", "3", "--ties", "lot:2f6c").values()).hasToString("{seats=3, ties=lot:2f6c}");
        assertThat(settings(RuleSettings::equalShares, "--completion", "utilitarian", "--ties", "cost,support,ids").values())
                .hasToString("{budget=500.0, completion=utilitarian, increment=1.0, start=exact, stop=exhaustive, ties=cost,support,ids, utility=cost}");
        assertThat(settings(RuleSettings::lot, "--ties", "lot:2f6c").values()).hasToString("{seats=2, ties=lot:2f6c}");
        assertThat(settings(RuleSettings::runoff, "--seats", "1", "--ties", "earlier,listed").values()).hasToString("{seats=1, ties=earlier,listed}");
    }

    @Test
    void a_share_that_grows_by_a_cent_is_counted_in_cents() {
        var settings = settings(RuleSettings::equalShares, "--option", "increment=0.01");

        // The file counts in dimes: 500.0 is 5,000 of them, and 50,000 cents.
        assertThat(settings.projects().budget()).isEqualTo(50_000);
        assertThat(settings.projects().costs()).containsExactly(10_000L, 20_000L, 30_000L);
        assertThat(settings.increment()).isEqualTo(1);
        assertThat(settings.values()).containsEntry("increment", "0.01").containsEntry("budget", "500.00");
    }

    @Test
    void what_a_rule_does_not_have_or_cannot_take_is_refused() {
        assertRefused("The rule any has no cap.", RuleSettings::score, "--option", "cap=3");
        assertRefused("The rule any has no --completion.", RuleSettings::greedy, "--completion", "add1");
        assertRefused("The rule any has no --seats.", RuleSettings::greedy, "--seats", "2");
        assertRefused("points is a whole number of 1 or more, not 0.", RuleSettings::dots, "--option", "points=0");
        assertRefused("aggregate is not max, but one of: sum, mean.", RuleSettings::score, "--option", "aggregate=max");
        assertRefused("strength is not winning_votes, but one of: winning-votes, margins.", RuleSettings::pairwise, "--option", "strength=winning_votes");
        assertRefused("increment is an amount above 0 such as 0.01, and not 0.", RuleSettings::equalShares, "--option", "increment=0");
        assertRefused("increment is an amount above 0 such as 0.01, and not 1e3.", RuleSettings::equalShares, "--option", "increment=1e3");
        assertRefused("In steps of 999999999999999 these amounts cannot be counted.", RuleSettings::equalShares, "--option", "increment=999999999999999");
        assertRefused("The rule any chooses one, not 2.", RuleSettings::runoff, "--seats", "2");
        assertRefused("The rule any chooses one, but the file says 2 seats. Say --seats 1, or take another rule.", RuleSettings::runoff);
        assertRefused("The rule any draws from a seed.", RuleSettings::lot);
        assertRefused("The rule any draws from a seed.", RuleSettings::lot, "--ties", "ids");
    }

    @Test
    void a_file_without_a_number_of_seats_chooses_one() {
        var file = new BallotFile<Ballot>("", OPTIONS, OptionalInt.empty(), Optional.empty(), Profile.of(List.of()));
        var asked = new Asked(Arguments.of("--rule", "any", "file"), file);

        assertThat(asked.settings(() -> RuleSettings.stv(asked)).seats()).isEqualTo(1);
        assertThatThrownBy(() -> asked.settings(() -> RuleSettings.greedy(asked))).isInstanceOfSatisfying(BadArguments.class,
                refused -> assertThat(refused.reason().in(Locale.ENGLISH)).isEqualTo("The rule any divides a budget. This file has none."));
    }

    private static Object taken(Function<Asked, ? extends Settings> settings, String... options) {
        var arguments = new ArrayList<String>();
        for (var option : options) arguments.addAll(List.of("--option", option));
        return settings(settings, arguments.toArray(String[]::new)).values();
    }

    /** The settings for a file with three ballots on three projects, two seats and a budget. */
    private static <S extends Settings> S settings(Function<Asked, S> settings, String... arguments) {
        var all = new ArrayList<>(List.of("--rule", "any", "file"));
        all.addAll(List.of(arguments));
        var profile = Profile.<Ballot>of(List.of(ApprovalBallot.of(0), ApprovalBallot.of(1), ApprovalBallot.of()));
        var asked = new Asked(Arguments.of(all.toArray(String[]::new)), new BallotFile<>("", OPTIONS, OptionalInt.of(2), Optional.of(PROJECTS), profile));
        return asked.settings(() -> settings.apply(asked));
    }

    private static void assertRefused(String said, Function<Asked, ? extends Settings> settings, String... arguments) {
        assertThatThrownBy(() -> settings(settings, arguments)).isInstanceOfSatisfying(BadArguments.class, refused -> {
            assertThat(refused.reason().in(Locale.ENGLISH)).startsWith(said);
            assertThat(refused.reason().in(Locale.forLanguageTag("nl"))).doesNotContain("{").isNotBlank();
        });
    }
}
