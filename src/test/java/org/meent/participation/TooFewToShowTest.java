package org.meent.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A figure is shown only where enough members stand behind it, and behind all that could be worked out from it. */
class TooFewToShowTest {
    private static final Topic TAKING_PART = new Topic("participation.taking", List.of("did", "nothing"), null,
            List.of(new Topic.Measure("did", List.of("did"))));
    private static final Topic WISHES = Topic.of("desks.wishes", List.of("got", "refused"));
    private final Map<Cohort, Set<Long>> cohorts = new LinkedHashMap<>();
    private final Map<String, Map<Long, Long>> times = new HashMap<>();

    @Test
    void ten_who_did_and_ten_who_did_not_are_enough() {
        assertThat(toldWhen(10, 20)).containsExactly(Map.entry("", "10"));
    }

    @Test
    void nine_who_did_are_too_few_and_so_are_nine_who_did_not() {
        assertThat(toldWhen(9, 40)).containsExactly(Map.entry("", "too few"));
        assertThat(toldWhen(31, 40)).containsExactly(Map.entry("", "too few"));
    }

    @Test
    void a_sum_by_itself_needs_ten_who_did() {
        group(Cohort.EVERYONE, 0, 40);
        group(circle("Buurttafel"), 0, 9);
        did("days", 0, 9);
        did("days", 20, 22);

        assertThat(told(Topic.DAYS, "asked")).containsExactly(Map.entry("", "10"), Map.entry("Buurttafel", "too few"));
    }

    @Test
    void that_nobody_did_or_everybody_is_not_shown_either() {
        assertThat(toldWhen(0, 40)).containsExactly(Map.entry("", "too few"));
        assertThat(toldWhen(40, 40)).containsExactly(Map.entry("", "too few"));
    }

    @Test
    void a_circle_stays_hidden_when_the_next_would_follow_from_it() {
        group(Cohort.EVERYONE, 0, 100);
        group(circle("Buurttafel"), 0, 50);
        group(circle("Digihulp"), 50, 85);
        group(circle("Leestafel"), 85, 100);
        did("did", 0, 25);
        did("nothing", 25, 50);
        did("did", 50, 66);
        did("nothing", 66, 85);
        did("did", 85, 94);
        did("nothing", 94, 100);

        assertThat(told(TAKING_PART, "did")).containsEntry("", "50").containsEntry("Buurttafel", "25")
                .containsEntry("Digihulp", "too few").containsEntry("Leestafel", "too few");
    }

    @Test
    void circles_that_share_members_are_taken_from_each_other_too() {
        group(Cohort.EVERYONE, 0, 100);
        group(circle("Tuin"), 0, 60);
        group(circle("Keuken"), 3, 63);
        for (var member = 0; member < 100; member++) did(member % 2 == 0 ? "did" : "nothing", member, member + 1);

        assertThat(told(TAKING_PART, "did")).as("six members are in one of the two").containsEntry("Tuin", "30").containsEntry("Keuken", "too few");
    }

    @Test
    void two_names_for_the_same_members_tell_nothing_more() {
        group(Cohort.EVERYONE, 0, 60);
        group(circle("Tuin"), 0, 30);
        group(circle("Moestuin"), 0, 30);
        group(circle("De rest"), 30, 60);
        for (var member = 0; member < 60; member++) did(member % 2 == 0 ? "did" : "nothing", member, member + 1);

        assertThat(told(TAKING_PART, "did")).containsEntry("Tuin", "15").containsEntry("Moestuin", "15").containsEntry("De rest", "15");
    }

    @Test
    void what_was_asked_is_told_where_what_was_refused_is_not() {
        group(Cohort.EVERYONE, 0, 40);
        did("got", 0, 30);
        did("refused", 27, 35);

        assertThat(told(WISHES, "asked")).containsExactly(Map.entry("", "40"));
        assertThat(told(WISHES, "got")).as("eight members were refused").containsExactly(Map.entry("", "too few"));
    }

    @Test
    void counts_are_rounded_to_five() {
        for (var exact : new long[] {31, 32}) assertThat(toldWhen(exact, 60)).containsExactly(Map.entry("", "30"));
        for (var exact : new long[] {33, 34}) assertThat(toldWhen(exact, 60)).containsExactly(Map.entry("", "35"));
    }

    @Test
    void a_share_is_told_over_twenty_or_more_and_of_what_is_shown() {
        assertThat(new Figure(95L).percentOf(new Figure(120L))).as("of the picture: 79 per cent").isEqualTo(79);
        assertThat(new Figure(10L).percentOf(new Figure(20L))).isEqualTo(50);
        assertThat(new Figure(10L).percentOf(new Figure(15L))).isNull();
        assertThat(Figure.TOO_FEW.percentOf(new Figure(120L))).isNull();
        assertThat(new Figure(95L).percentOf(Figure.TOO_FEW)).isNull();
    }

    @Test
    void there_is_no_figure_without_privacy() {
        assertThatThrownBy(() -> new Suppression(1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suppression(10, 0)).isInstanceOf(IllegalArgumentException.class);
        group(Cohort.EVERYONE, 0, 40);
        did("did", 50, 60);
        assertThatThrownBy(() -> told(TAKING_PART, "did")).as("somebody who is in no group").isInstanceOf(IllegalArgumentException.class);
    }

    private static Cohort circle(String name) {
        return new Cohort(Cohort.Kind.CIRCLE, name, name);
    }

    private void group(Cohort cohort, long first, long end) {
        cohorts.put(cohort, LongStream.range(first, end).boxed().collect(Collectors.toCollection(HashSet::new)));
    }

    private void did(String part, long first, long end) {
        LongStream.range(first, end).forEach(member -> times.computeIfAbsent(part, none -> new HashMap<>()).put(member, 1L));
    }

    /** What is told of everyone when the first {@code did} of {@code all} members did it. */
    private Map<String, String> toldWhen(long did, long all) {
        times.clear();
        group(Cohort.EVERYONE, 0, all);
        did("did", 0, did);
        did("nothing", did, all);
        return told(TAKING_PART, "did");
    }

    private Map<String, String> told(Topic topic, String measure) {
        return new Suppression(10, 5).tell(topic, cohorts, times).stream().filter(told -> told.measure().equals(measure))
                .collect(Collectors.toMap(told -> told.cohort().key(), told -> told.figure().shown() ? String.valueOf(told.figure().amount()) : "too few"));
    }
}
