package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whatever a proposal said before stays to be read: who wrote it, out of what, and what it changed in the text and in what it does. */
class EveryVersionCanBeReadTest {
    @OnBothDatabases(fresh = true)
    void each_version_says_who_wrote_it_when_and_out_of_which_other_text(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        var out = rooms.clock().instant();
        village.isSupported(number, 4, 5);
        village.as(3, () -> village.talk().revise(number, new OtherText(null, "De bus is duurder geworden.", null, null, null)));
        var revised = rooms.clock().instant();
        village.goesOn(number);
        village.goesOn(number);
        var amendment = village.as(6, () -> village.talk().amend(number, rate("0,22"))).amendments().get(0).ref();
        village.as(3, () -> village.talk().accept(amendment));

        var versions = village.as(8, () -> village.proposals().versions(number));

        assertThat(versions).extracting(version -> version.by().name()).containsExactly("Lid 3", "Lid 3", "Lid 6");
        assertThat(versions).extracting(version -> second(version.writtenAt())).containsExactly(second(out), second(revised), second(rooms.clock().instant()));
        assertThat(versions).extracting(VersionRow::fate).containsExactly(null, null, Amendment.Fate.ACCEPTED);
        assertThat(versions.get(2).amendment()).isEqualTo(amendment);
        assertThatThrownBy(() -> village.as(8, () -> village.proposals().versions("2026-99"))).isInstanceOf(ProposalProblems.NoSuchProposal.class);
    }

    @OnBothDatabases(fresh = true)
    void what_it_does_stands_side_by_side_too(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        village.as(3, () -> village.talk().revise(number, new OtherText(null, null, null, null, rate("0,22").effects())));

        var changed = village.as(8, () -> village.proposals().difference(number, 1, 2)).rows().stream().filter(row -> !row.same()).toList();

        assertThat(changed).as("the text is the same, the rate is not").singleElement()
                .satisfies(row -> assertThat(row.before()).contains("0,23")).satisfies(row -> assertThat(row.after()).contains("0,22"));
    }

    @OnBothDatabases(fresh = true)
    void what_the_sentence_of_an_effect_leaves_out_is_compared_as_well(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, new DraftForm("Stil na tien uur?", "", "Er komt een afspraak.", "nl", "MAJORITY", false, "", List.of(quiet("Na tien uur is het stil."))));
        village.isSupported(number, 4, 5);
        village.as(3, () -> village.talk().revise(number, new OtherText(null, null, null, null, List.of(quiet("Na elf uur is het stil.")))));

        assertThat(village.as(8, () -> village.proposals().difference(number, 1, 2)).rows()).contains(new Difference.Row("Na tien uur is het stil.", "Na elf uur is het stil.", false));
    }

    @OnBothDatabases(fresh = true)
    void a_quiet_author_is_named_by_no_version(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, new DraftForm("23 cent per kilometer?", "", "Ieder lid krijgt 0,23 per kilometer.", "nl", "MAJORITY", true, "Lid 7", Village.RATE.effects())));
        village.as(7, () -> village.sponsors(draft));
        var number = village.as(7, () -> village.proposals().submit(draft)).line().number();

        assertThat(village.as(8, () -> village.proposals().versions(number))).singleElement().returns("Lid 7", version -> version.by().name()).returns(true, VersionRow::quiet);
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static OtherText rate(String rate) {
        return new OtherText(null, null, "Ieder lid krijgt " + rate + " per kilometer.", "", List.of(new EffectInput("change-rule", Map.of("ruleKey", "MILEAGE_RATE", "amount", rate, "effectiveFrom", "2027-02-01"))));
    }

    private static EffectInput quiet(String text) {
        return new EffectInput("adopt-policy", Map.of("title", "Stilte", "text", text));
    }
}
