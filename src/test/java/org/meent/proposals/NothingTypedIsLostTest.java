package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.meent.kernel.Problem;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A draft that is not right yet keeps what can be kept, and what is refused says where it stands. */
class NothingTypedIsLostTest {
    private static final EffectInput CHOIR = new EffectInput("form-circle", Map.of("name", "Koor", "purpose", "Zingen"));
    private static final EffectInput BEGUN = new EffectInput("change-rule", Map.of());

    @OnBothDatabases(fresh = true)
    void words_and_complete_effects_are_kept_beside_one_that_is_not_filled_in(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());

        village.as(3, () -> rooms.the(Drafts.class).keepSoFar(draft, new DraftForm("Een koor?", "Omdat we zingen.", "Er komt een koor.", "nl", "CONSENT", true, "Lid 7", List.of(CHOIR, BEGUN))));

        var kept = village.as(3, () -> village.proposals().draft(draft));
        assertThat(kept).returns("Een koor?", DraftRow::title).returns("Omdat we zingen.", DraftRow::why).returns("Er komt een koor.", DraftRow::body).returns(true, DraftRow::quiet).returns(null, DraftRow::sponsor);
        assertThat(village.as(7, () -> village.proposals().lists()).drafts()).as("nobody is asked by that").isEmpty();
        assertThat(kept.effects()).extracting(EffectInput::kind).containsExactly("form-circle");
    }

    @OnBothDatabases(fresh = true)
    void nobody_keeps_anything_in_anothers_draft(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, new DraftForm("Een koor?", "", "Er komt een koor.", "nl", null, true, "Lid 7", List.of())));
        var other = new DraftForm("Geen koor?", "", "", "nl", null, true, "", List.of());

        for (var member : new int[] {7, 8}) assertThatThrownBy(() -> village.as(member, () -> rooms.the(Drafts.class).keepSoFar(draft, other))).isInstanceOf(ProposalProblems.NoSuchProposal.class);

        assertThat(village.as(3, () -> village.proposals().draft(draft)).title()).isEqualTo("Een koor?");
    }

    @OnBothDatabases(fresh = true)
    void what_is_wrong_with_an_effect_says_which_one(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());

        assertThatThrownBy(() -> village.as(3, () -> village.proposals().save(draft, new DraftForm("Een koor?", "", "Er komt een koor.", "nl", null, null, null, List.of(CHOIR, BEGUN)))))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.place()).as("as it was filled in").isEqualTo(1));
        village.as(3, () -> village.proposals().save(draft, new DraftForm("Een koor?", "", "Er komt een koor.", "nl", null, null, null, List.of(CHOIR, Village.aRate("", "0,23", "2026-11-25").effects().get(0)))));
        assertThatThrownBy(() -> village.as(3, () -> village.proposals().submit(draft)))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.place()).as("as it would be decided").isEqualTo(1));
    }
}
