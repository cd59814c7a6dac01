package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meent.decisions.DecisionProblems;
import org.meent.decisions.Register;
import org.meent.members.MemberProblems;
import org.meent.members.Members;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.votes.Casting;
import org.meent.votes.VoteProblems;
import org.meent.votes.Votes;

/** From an idea to a rule that holds: members propose, support, talk, vote, and what they decided happens. */
class MembersDecideTest {
    @OnBothDatabases(fresh = true)
    void a_proposal_that_wins_changes_the_rule_from_its_day_on(Rooms rooms) {
        var village = new Village(rooms, 12);

        var number = village.goesOut(3, Village.RATE);
        assertThat(village.reads(5, number).line()).returns(Phase.ADMISSION, ProposalLine::phase).returns(3L, ProposalLine::supportNeeded).returns(1L, ProposalLine::supporters);
        village.isSupported(number, 4, 5);
        assertThat(village.reads(5, number).line().phase()).isEqualTo(Phase.QUESTIONS);
        var vote = village.isFrozenAndOpens(3, number);
        village.votes(vote, "yes", 1, 2, 3, 4, 5);
        village.votes(vote, "no", 6, 7);
        village.closes(vote);

        var proposal = village.reads(8, number);
        assertThat(proposal.line()).returns(Phase.ADOPTED, ProposalLine::phase).returns("2026-02", ProposalLine::decision);
        var decision = village.as(9, () -> rooms.the(Register.class).one("2026-02"));
        assertThat(decision.result().sentence()).isEqualTo("Aangenomen: 5 leden stemden voor en 2 tegen.");
        assertThat(decision.proposal()).isEqualTo(number);
        assertThat(decision.effects()).extracting(effect -> effect.state().name()).containsExactly("DONE");
        var rulebook = rooms.the(Rulebook.class);
        assertThat(rulebook.at(RuleKey.MILEAGE_RATE, LocalDate.of(2027, 1, 14))).as("the day before").isEqualTo(210);
        assertThat(rulebook.at(RuleKey.MILEAGE_RATE, LocalDate.of(2027, 1, 15))).as("its day").isEqualTo(230);
    }

    @OnBothDatabases(fresh = true)
    void without_enough_support_in_time_it_is_not_admitted_and_takes_no_support_any_more(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4);

        village.goesOn(number);

        assertThat(village.reads(5, number).line().phase()).isEqualTo(Phase.NOT_ADMITTED);
        assertThatThrownBy(() -> village.isSupported(number, 5)).isInstanceOf(ProposalProblems.NoSupportNeeded.class);
    }

    @OnBothDatabases(fresh = true)
    void each_round_says_what_may_be_said(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        assertThatThrownBy(() -> village.as(4, () -> village.talk().ask(number, "Geldt dit ook voor de fiets?"))).isInstanceOf(ProposalProblems.NotInThisPhase.class);
        village.isSupported(number, 4, 5);

        var asked = village.as(4, () -> village.talk().ask(number, "Geldt dit ook voor de fiets?")).remarks().get(0);
        village.as(3, () -> village.talk().answer(number, asked.ref(), "Ja, elke kilometer telt."));
        assertThatThrownBy(() -> village.as(4, () -> village.talk().react(number, "Goed plan"))).isInstanceOf(ProposalProblems.NotInThisPhase.class);
        village.goesOn(number);
        village.as(4, () -> village.talk().react(number, "Goed plan"));
        assertThatThrownBy(() -> village.as(4, () -> village.talk().ask(number, "Nog iets?"))).isInstanceOf(ProposalProblems.NotInThisPhase.class);
        assertThatThrownBy(() -> village.as(4, () -> village.talk().amend(number, new OtherText(null, null, "Iets anders.", "", null)))).isInstanceOf(ProposalProblems.NotInThisPhase.class);

        var remarks = village.reads(7, number).remarks();
        assertThat(remarks).extracting(ProposalRow.RemarkRow::body).containsExactly("Geldt dit ook voor de fiets?", "Goed plan");
        assertThat(remarks.get(0).answers()).extracting(ProposalRow.RemarkRow::body).containsExactly("Ja, elke kilometer telt.");
    }

    @OnBothDatabases(fresh = true)
    void an_amendment_that_is_taken_over_becomes_a_version_and_is_what_is_voted_on(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        village.goesOn(number);
        village.goesOn(number);
        var other = new OtherText(null, null, "Ieder lid krijgt 0,22 per kilometer.", "Dat past in de begroting.",
                List.of(new EffectInput("change-rule", Map.of("ruleKey", "MILEAGE_RATE", "amount", "0,22", "effectiveFrom", "2027-02-01"))));

        var amendment = village.as(6, () -> village.talk().amend(number, other)).amendments().get(0).ref();
        assertThatThrownBy(() -> village.as(6, () -> village.talk().accept(amendment))).isInstanceOf(ProposalProblems.NotYours.class);
        assertThat(village.as(7, () -> village.proposals().amended(amendment)).rows()).filteredOn(row -> !row.same())
                .containsExactly(new Difference.Row("Ieder lid krijgt 0,23 per kilometer.", "Ieder lid krijgt 0,22 per kilometer.", false));
        village.goesOn(number);
        assertThatThrownBy(() -> village.as(3, () -> village.freezing().freeze(number))).isInstanceOf(ProposalProblems.AmendmentsWait.class);
        village.as(3, () -> village.talk().accept(amendment));
        var vote = village.isFrozenAndOpens(3, number);
        village.votes(vote, "yes", 1, 2, 3, 4, 5, 6, 7);
        village.closes(vote);

        assertThat(village.reads(3, number).amendments().get(0).fate()).isEqualTo(Amendment.Fate.ACCEPTED);
        assertThat(village.reads(3, number)).returns(2, ProposalRow::version).returns("Ieder lid krijgt 0,22 per kilometer.", ProposalRow::body);
        assertThat(rooms.the(Rulebook.class).at(RuleKey.MILEAGE_RATE, LocalDate.of(2027, 2, 1))).isEqualTo(220);
    }

    @OnBothDatabases(fresh = true)
    void an_amendment_that_is_put_to_the_vote_is_decided_before_the_text(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        village.goesOn(number);
        village.goesOn(number);
        var amendment = village.as(6, () -> village.talk().amend(number, new OtherText("22 cent per kilometer?", null, "Ieder lid krijgt 0,22 per kilometer.", "", null))).amendments().get(0).ref();
        village.as(3, () -> village.talk().putToVote(amendment));

        var first = village.isFrozenAndOpens(3, number);
        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.AMENDMENT_VOTE);
        village.votes(first, "yes", 1, 2, 3, 4);
        village.votes(first, "no", 5);
        village.closes(first);
        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.FROZEN);
        var second = village.opens(number);

        assertThat(second).isNotEqualTo(first);
        assertThat(village.as(2, () -> rooms.the(Votes.class).one(second)).title()).isEqualTo("22 cent per kilometer?");
        assertThat(village.reads(3, number).amendments().get(0).fate()).isEqualTo(Amendment.Fate.VOTED_IN);
    }

    @OnBothDatabases(fresh = true)
    void too_few_votes_call_once_more_with_the_lower_quorum_and_then_it_is_over(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        var first = village.isFrozenAndOpens(3, number);
        village.votes(first, "yes", 1, 2);

        // A fifth of twelve is 2.4: two are too few, and for a tenth, 1.2, two would be enough.
        village.closes(first);
        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.FROZEN);
        var second = village.opens(number);
        village.votes(second, "no", 1);
        village.closes(second);

        assertThat(village.reads(1, number).line()).returns(Phase.QUORUM_NOT_MET, ProposalLine::phase).returns("2027-01", ProposalLine::decision);
        assertThat(village.as(1, () -> rooms.the(Register.class).one("2027-01")).effects()).isEmpty();
        assertThat(rooms.the(Rulebook.class).at(RuleKey.MILEAGE_RATE, LocalDate.of(2027, 6, 1))).isEqualTo(210);
    }

    @OnBothDatabases(fresh = true)
    void equal_numbers_adopt_nothing(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        var vote = village.isFrozenAndOpens(3, number);
        village.votes(vote, "yes", 1, 2, 3);
        village.votes(vote, "no", 4, 5, 6);

        village.closes(vote);

        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.REJECTED);
        assertThat(village.as(1, () -> rooms.the(Register.class).one("2026-02")).result().sentence()).startsWith("Evenveel");
    }

    @OnBothDatabases(fresh = true)
    void a_rule_about_deciding_takes_two_thirds(Rooms rooms) {
        var village = new Village(rooms, 12);
        var form = new DraftForm("Korter stemmen?", "", "Een stemming duurt 6 dagen.", "nl", "MAJORITY", false, "",
                List.of(new EffectInput("change-rule", Map.of("ruleKey", "VOTING_DAYS", "amount", "6", "effectiveFrom", "2027-03-01"))));
        var number = village.goesOut(3, form);
        village.isSupported(number, 4, 5);
        assertThat(village.reads(4, number).effects()).as("how long a vote lasts would have changed no decision").allMatch(effect -> effect.replays().isEmpty());
        var vote = village.isFrozenAndOpens(3, number);
        village.votes(vote, "yes", 1, 2, 3, 4, 5);
        village.votes(vote, "no", 6, 7, 8);

        village.closes(vote);

        // Five of eight is less than two thirds.
        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.REJECTED);
    }

    @OnBothDatabases(fresh = true)
    void before_the_vote_a_proposal_says_which_decisions_would_have_gone_otherwise(Rooms rooms) {
        var village = new Village(rooms, 12);
        var earlier = village.goesOut(3, Village.RATE);
        village.isSupported(earlier, 4, 5);
        var vote = village.isFrozenAndOpens(3, earlier);
        village.votes(vote, "yes", 1, 2, 3, 4);
        village.votes(vote, "no", 5, 6, 7);
        village.closes(vote);

        var number = village.goesOut(4, new DraftForm("Een grotere meerderheid?", "", "Een voorstel heeft twee derde nodig.", "nl", "MAJORITY", false, "",
                List.of(new EffectInput("change-rule", Map.of("ruleKey", "MAJORITY_TWELFTHS", "amount", "8", "effectiveFrom", "2027-06-01")))));

        // Four of seven is more than half and less than two thirds.
        var replay = village.reads(5, number).effects().get(0).replays().get(0);
        assertThat(replay.changed()).hasSize(1);
        assertThat(replay.changed().get(0).title()).isEqualTo("23 cent per kilometer?");
        assertThat(replay.changed().get(0).link()).contains("2026-02");
    }

    @OnBothDatabases(fresh = true)
    void what_touches_nobody_else_is_own_work_with_advice(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, new DraftForm("Zal ik de planten verzetten?", "", "Ik zet ze bij het raam.", "nl", null, null, null, List.of()));
        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.QUESTIONS);

        while (village.reads(1, number).line().phase().isTalk()) village.goesOn(number);
        village.as(3, () -> village.freezing().freeze(number));

        assertThat(village.reads(1, number).line()).returns(Phase.OWN_WORK, ProposalLine::phase).returns(null, ProposalLine::decision);
    }

    @OnBothDatabases(fresh = true)
    void a_new_round_of_consent_is_about_all_that_was_written(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, new DraftForm("Beginnen we een koor?", "Omdat we zingen.", "Er komt een koor.", "nl", "CONSENT", false, "", choir("Zingen")));
        village.isSupported(number, 4, 5);
        var first = village.isFrozenAndOpens(3, number);
        village.votes(first, "consent", 1, 2);

        village.as(3, () -> village.freezing().newRound(number, new OtherText(null, "Omdat we luisteren.", null, null, choir("Luisteren"))));

        var now = village.reads(1, number);
        assertThat(now.why()).isEqualTo("Omdat we luisteren.");
        assertThat(now.roll().vote()).as("all answers are void").isNotEqualTo(first);
        var second = village.opens(number);
        assertThatThrownBy(() -> village.as(3, () -> village.freezing().newRound(number, new OtherText(null, null, null, null, null)))).isInstanceOf(ProposalProblems.NothingChanged.class);
        village.votes(second, "consent", 1, 2, 3, 4);
        village.closes(second);
        assertThat(rooms.count("select count(*) from circle where purpose = 'Luisteren'")).isEqualTo(1);
    }

    private static List<EffectInput> choir(String purpose) {
        return List.of(new EffectInput("form-circle", Map.of("name", "Koor", "purpose", purpose)));
    }

    @OnBothDatabases(fresh = true)
    void a_quiet_author_stays_unknown_until_saying_so(Rooms rooms) {
        var village = new Village(rooms, 12);
        var quiet = new DraftForm("23 cent per kilometer?", "", "Ieder lid krijgt 0,23 per kilometer.", "nl", "MAJORITY", true, "Lid 7", Village.RATE.effects());
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, quiet));
        assertThatThrownBy(() -> village.as(3, () -> village.proposals().submit(draft))).isInstanceOf(ProposalProblems.SponsorNeeded.class);
        assertThatThrownBy(() -> village.as(8, () -> village.proposals().draft(draft))).isInstanceOf(ProposalProblems.NoSuchProposal.class);

        village.as(7, () -> village.sponsors(draft));
        var number = village.as(7, () -> village.proposals().submit(draft)).line().number();

        assertThat(village.reads(5, number).line().face().name()).isEqualTo("Lid 7");
        assertThat(village.reads(5, number).line().quiet()).isTrue();
        assertThat(village.reads(7, number).toString()).as("whoever sends it out reads no more than others").doesNotContain("Lid 3");
        assertThatThrownBy(() -> village.as(7, () -> village.proposals().reveal(number))).isInstanceOf(ProposalProblems.NotYours.class);
        village.as(3, () -> village.proposals().reveal(number));
        assertThat(village.reads(5, number).line().face().name()).isEqualTo("Lid 3");
    }

    @OnBothDatabases(fresh = true)
    void nobody_speaks_or_acts_under_the_name_of_whoever_sends_it_out(Rooms rooms) {
        var village = new Village(rooms, 12);
        var quiet = new DraftForm("23 cent per kilometer?", "", "Ieder lid krijgt 0,23 per kilometer.", "nl", "MAJORITY", true, "Lid 7", Village.RATE.effects());
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, quiet));
        village.as(7, () -> village.sponsors(draft));

        village.as(3, () -> village.proposals().save(draft, new DraftForm(null, null, "Iets heel anders.", null, null, null, null, null)));
        assertThatThrownBy(() -> village.as(3, () -> village.proposals().submit(draft))).as("another text than the one agreed to").isInstanceOf(ProposalProblems.SponsorNeeded.class);
        var read = village.as(7, () -> village.proposals().draft(draft)).textHash();
        village.as(3, () -> village.proposals().save(draft, new DraftForm(null, null, "Weg met Lid 7.", null, null, null, null, null)));
        assertThatThrownBy(() -> village.as(7, () -> village.proposals().sponsor(draft, read))).as("another text than the one that was read").isInstanceOf(ProposalProblems.DraftChanged.class);
        village.as(7, () -> village.sponsors(draft));
        var number = village.as(3, () -> village.proposals().submit(draft)).line().number();
        village.isSupported(number, 4, 5);

        assertThatThrownBy(() -> village.as(3, () -> village.talk().revise(number, new OtherText(null, null, "Nog iets anders.", null, null)))).isInstanceOf(ProposalProblems.NotYours.class);
        assertThatThrownBy(() -> village.as(3, () -> village.freezing().withdraw(number))).isInstanceOf(ProposalProblems.NotYours.class);
        assertThatThrownBy(() -> village.as(3, () -> village.talk().ask(number, "En de fiets?"))).isInstanceOf(ProposalProblems.QuietAuthorsDoNotSpeak.class);
        assertThat(village.reads(3, number).acts()).containsExactly(Act.REVEAL);
        village.as(7, () -> village.talk().revise(number, new OtherText(null, null, "Nog iets anders.", null, null)));
        village.as(3, () -> village.proposals().reveal(number));
        village.as(3, () -> village.talk().ask(number, "En de fiets?"));
        assertThatThrownBy(() -> village.as(7, () -> village.freezing().withdraw(number))).as("whose name stands under it now").isInstanceOf(ProposalProblems.NotYours.class);
    }

    @OnBothDatabases(fresh = true)
    void consent_is_no_way_around_the_majority_for_a_rule_about_deciding(Rooms rooms) {
        var village = new Village(rooms, 12);
        var form = new DraftForm("Korter stemmen?", "", "Een stemming duurt 6 dagen.", "nl", "CONSENT", false, "",
                List.of(new EffectInput("change-rule", Map.of("ruleKey", "VOTING_DAYS", "amount", "6", "effectiveFrom", "2027-03-01"))));
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, form));

        assertThatThrownBy(() -> village.as(3, () -> village.proposals().submit(draft))).isInstanceOf(ProposalProblems.MajorityNeeded.class);
    }

    @OnBothDatabases(fresh = true)
    void a_day_before_the_vote_can_be_over_is_refused_when_it_goes_out(Rooms rooms) {
        var village = new Village(rooms, 12);

        // 14 days of talk, 3 for the roll and 8 to vote: 19 December at the earliest, and the rule holds from the day after.
        assertThatThrownBy(() -> village.goesOut(3, Village.aRate("23 cent?", "0,23", "2026-12-19"))).hasMessageContaining("beforeItsDecision");
        assertThat(village.reads(1, village.goesOut(3, Village.aRate("23 cent?", "0,23", "2026-12-20"))).line().phase()).isEqualTo(Phase.ADMISSION);
    }

    @OnBothDatabases(fresh = true)
    void a_count_is_not_held_up_by_a_day_that_has_become_too_early(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.aRate("23 cent per kilometer?", "0,23", "2026-12-21"));
        village.isSupported(number, 4, 5);
        village.goesOn(number);
        village.goesOn(number);
        var amendment = village.as(6, () -> village.talk().amend(number, new OtherText(null, null, "Ieder lid krijgt 0,23 per kilometer, ook op de fiets.", "", null))).amendments().get(0).ref();
        village.as(3, () -> village.talk().putToVote(amendment));
        var first = village.isFrozenAndOpens(3, number);
        village.votes(first, "yes", 1, 2, 3, 4);

        village.closes(first);
        var second = village.opens(number);
        village.votes(second, "yes", 1, 2, 3, 4);
        village.closes(second);

        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.ADOPTED);
        var effect = village.as(1, () -> rooms.the(Register.class).one(village.reads(1, number).line().decision())).effects().get(0);
        assertThat(effect.state().name()).isEqualTo("FAILED");
        assertThat(effect.reason()).contains("kan pas gelden vanaf");
        assertThat(village.as(3, () -> village.proposals().lists()).drafts()).hasSize(1);
    }

    @OnBothDatabases(fresh = true)
    void after_the_close_it_is_too_late_to_withdraw_whoever_comes_first(Rooms rooms) throws Exception {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        var vote = village.isFrozenAndOpens(3, number);
        village.votes(vote, "yes", 1, 2, 3, 4);
        rooms.clock().set(village.as(1, () -> rooms.the(Votes.class).one(vote)).closesAt());

        var pool = java.util.concurrent.Executors.newFixedThreadPool(6);
        var tries = new java.util.ArrayList<java.util.concurrent.Callable<Object>>();
        for (var n = 0; n < 5; n++) tries.add(() -> village.as(3, () -> village.freezing().withdraw(number)));
        tries.add(() -> {
            village.due();
            return null;
        });
        var done = pool.invokeAll(tries);
        pool.shutdown();

        for (var withdrawn : done.subList(0, 5)) assertThatThrownBy(withdrawn::get).hasCauseInstanceOf(ProposalProblems.NotInThisPhase.class);
        done.get(5).get();
        // A count that finds the vote locked leaves it for the next time.
        village.due();
        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.ADOPTED);
    }

    @OnBothDatabases(fresh = true)
    void a_mail_address_tells_nobody_whose_it_is(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        var seven = village.as(7, () -> rooms.the(Members.class).signedIn().ref());

        assertThatThrownBy(() -> village.as(3, () -> village.proposals().save(draft, new DraftForm(null, null, null, null, null, true, "lid7@voorbeeld.nl", null)))).isInstanceOf(MemberProblems.NobodyNamed.class);
        var byPage = new DraftForm(null, null, null, null, null, true, "https://meent.voorbeeld.nl/members/member?ref=" + seven, null);
        assertThat(village.as(3, () -> village.proposals().save(draft, byPage)).sponsor().name()).isEqualTo("Lid 7");
    }

    @OnBothDatabases(fresh = true)
    void what_is_wrong_is_told_by_the_name_under_which_it_is_sent(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());

        assertThatThrownBy(() -> village.as(3, () -> village.proposals().save(draft, new DraftForm(null, null, null, null, null, true, "Niemand Hier", null))))
                .isInstanceOfSatisfying(MemberProblems.NobodyNamed.class, refused -> assertThat(refused.field()).isEqualTo("sponsor"));
    }

    @OnBothDatabases(fresh = true)
    void reasons_of_objections_stay_with_the_decision(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, new DraftForm("Stil na tien uur?", "", "Na tien uur is het stil.", "nl", "CONSENT", false, "",
                List.of(new EffectInput("adopt-policy", Map.of("title", "Stilte", "text", "Na tien uur is het stil.")))));
        village.isSupported(number, 4, 5);
        var vote = village.isFrozenAndOpens(3, number);
        village.votes(vote, "consent", 1, 2, 3);
        village.as(6, () -> rooms.the(Votes.class).cast(vote, new Casting("objection", "Ik repeteer tot elf uur.")));
        village.closes(vote);

        assertThat(village.as(9, () -> rooms.the(Register.class).one("2026-02")).objections()).singleElement()
                .returns("Lid 6", one -> one.by().name()).returns("Ik repeteer tot elf uur.", one -> one.reason()).returns(false, one -> one.met());
    }

    @OnBothDatabases(fresh = true)
    void an_empty_draft_is_taken_up_again(Rooms rooms) {
        var village = new Village(rooms, 12);

        var first = village.as(3, () -> village.proposals().begin("").ref());
        assertThat(village.as(3, () -> village.proposals().begin("").ref())).isEqualTo(first);
        village.as(3, () -> village.proposals().save(first, Village.RATE));

        assertThat(village.as(3, () -> village.proposals().begin("").ref())).isNotEqualTo(first);
        assertThat(village.as(4, () -> village.proposals().lists()).drafts()).as("nobody else's").isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void what_is_open_makes_the_next_one_need_more_support(Rooms rooms) {
        var village = new Village(rooms, 12);
        for (var n = 0; n < 5; n++) village.goesOut(3, Village.RATE);

        // Five are open and the limit is five; then six, and 3 x 6/5 is 3.6.
        var sixth = village.goesOut(3, Village.RATE);
        var seventh = village.goesOut(3, Village.RATE);

        assertThat(village.reads(1, sixth).line().supportNeeded()).isEqualTo(3);
        assertThat(village.reads(1, seventh).line().supportNeeded()).isEqualTo(4);
    }

    @OnBothDatabases(fresh = true)
    void an_effect_that_cannot_be_carried_out_says_why_and_opens_a_follow_up(Rooms rooms) {
        var village = new Village(rooms, 12);
        var form = new DraftForm("Een kring voor muziek?", "", "Er komt een kring.", "nl", null, null, null, List.of(new EffectInput("form-circle", Map.of("name", "Muziek", "purpose", ""))));
        var first = village.goesOut(3, form);
        var second = village.goesOut(4, form);
        village.isSupported(first, 4, 5);
        village.isSupported(second, 3, 5);
        var one = village.isFrozenAndOpens(3, first);
        var other = village.reads(1, village.as(4, () -> village.freezing().freeze(second)).line().number()).roll();
        village.votes(one, "yes", 1, 2, 3);
        rooms.clock().set(other.opensAt());
        village.votes(other.vote(), "yes", 1, 2, 3);

        village.closes(other.vote());

        var failed = village.as(1, () -> rooms.the(Register.class).one("2026-03")).effects().get(0);
        assertThat(failed.state().name()).isEqualTo("FAILED");
        assertThat(failed.reason()).contains("Muziek");
        assertThat(village.as(4, () -> village.proposals().lists()).drafts()).extracting(ProposalLine::title).containsExactly("Een kring voor muziek?");
        assertThat(rooms.count("select count(*) from circle where name_lower = 'muziek'")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void only_the_author_goes_on_with_it_and_whoever_is_not_on_the_roll_hears_why(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        assertThatThrownBy(() -> village.as(4, () -> village.freezing().withdraw(number))).isInstanceOf(ProposalProblems.NotYours.class);
        var vote = village.isFrozenAndOpens(3, number);
        assertThatThrownBy(() -> village.as(4, () -> rooms.the(Votes.class).cast(vote, new Casting("maybe", null)))).isInstanceOf(VoteProblems.NoSuchOption.class);
        assertThat(village.as(4, () -> rooms.the(Votes.class).one(vote)).mine()).as("what cannot be read uses nothing up").isNull();

        village.as(3, () -> village.freezing().withdraw(number));

        assertThat(village.reads(1, number).line().phase()).isEqualTo(Phase.WITHDRAWN);
        assertThatThrownBy(() -> village.votes(vote, "yes", 4)).isInstanceOf(VoteProblems.Withdrawn.class);
        assertThatThrownBy(() -> village.as(1, () -> rooms.the(Register.class).one("2026-02"))).isInstanceOf(DecisionProblems.NoSuchDecision.class);
    }
}
