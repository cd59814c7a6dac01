package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.kernel.Decided;
import org.meent.kernel.Reach;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Members join: one invites, two others confirm, and whoever objects asks for a vote. */
class MembersJoinTest {
    @OnBothDatabases(fresh = true)
    void one_invites_two_others_confirm_and_the_newcomer_is_a_member_for_everyone_to_read(Rooms rooms) {
        found(rooms, 6);
        var invited = as(rooms, 1, () -> doors(rooms).invite(form("Noor Hermans", "Noor@voorbeeld.nl"))).ref();

        assertThatThrownBy(() -> as(rooms, 1, () -> doors(rooms).confirm(invited))).isInstanceOf(MemberProblems.YourOwnInvitation.class);
        assertThat(as(rooms, 2, () -> doors(rooms).confirm(invited))).returns(InvitationState.OPEN, InvitationRow::state).returns(null, InvitationRow::email);
        assertThat(as(rooms, 2, () -> doors(rooms).confirm(invited)).confirmedBy()).as("twice is once").hasSize(1);
        assertThat(rooms.count("select count(*) from member")).isEqualTo(6);
        assertThat(as(rooms, 3, () -> doors(rooms).confirm(invited)).state()).isEqualTo(InvitationState.ADMITTED);

        assertThat(rooms.count("select count(*) from member where email_lower = 'noor@voorbeeld.nl' and founder = false and language = 'nl'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry where type = 'members.joined'")).isEqualTo(1);
        var told = as(rooms, 5, () -> rooms.the(org.meent.log.Log.class).page(org.meent.log.LogSearch.all())).rows().get(0);
        assertThat(told.sentence()).isEqualTo("Noor Hermans is lid geworden, op uitnodiging van Lid 1.");
        assertThat(told.more()).isEqualTo("Bevestigd door Lid 2 en Lid 3.");
        assertThatThrownBy(() -> as(rooms, 4, () -> doors(rooms).confirm(invited))).isInstanceOf(MemberProblems.NotOpen.class);
        assertThatThrownBy(() -> as(rooms, 4, () -> doors(rooms).invite(form("Iemand", "noor@voorbeeld.nl")))).isInstanceOf(MemberProblems.AddressTaken.class);
        var newcomer = rooms.count("select id from member where email_lower = 'noor@voorbeeld.nl'");
        assertThat(rooms.the(ElectoralRolls.class).standsOn(newcomer, rooms.clock().instant())).as("the first vote comes after thirty days").isFalse();
    }

    @OnBothDatabases(fresh = true)
    void nobody_sends_invitations_without_end_and_taking_them_back_makes_no_room(Rooms rooms) {
        found(rooms, 6);
        for (var number = 1; number <= 20; number++) {
            var stranger = form("Vreemde " + number, "vreemde" + number + "@voorbeeld.nl");
            as(rooms, 1, () -> doors(rooms).withdraw(doors(rooms).invite(stranger).ref()));
        }

        assertThatThrownBy(() -> as(rooms, 1, () -> doors(rooms).invite(form("Nog een", "nogeen@voorbeeld.nl")))).isInstanceOf(MemberProblems.InvitedMany.class);
        assertThat(as(rooms, 2, () -> doors(rooms).invite(form("Nog een", "nogeen@voorbeeld.nl"))).state()).as("others may").isEqualTo(InvitationState.OPEN);
        rooms.clock().pass(Duration.ofDays(1));
        assertThat(as(rooms, 1, () -> doors(rooms).invite(form("Morgen weer", "morgen@voorbeeld.nl"))).state()).isEqualTo(InvitationState.OPEN);
    }

    @OnBothDatabases(fresh = true)
    void whoever_is_invited_hears_by_whom_and_that_others_have_to_confirm_and_is_welcomed_then_once_each(Rooms rooms) {
        found(rooms, 6);
        as(rooms, 1, () -> doors(rooms).invite(form("Iemand", "iemand@voorbeeld.nl")));
        assertThat(rooms.count("select count(*) from outbox_mail")).as("no settings, no mail").isZero();

        System.setProperty("meent.mail.host", "mail.example.org");
        try {
            var invited = as(rooms, 1, () -> doors(rooms).invite(form("Noor Hermans", "Noor@voorbeeld.nl"))).ref();
            assertThatThrownBy(() -> as(rooms, 2, () -> doors(rooms).invite(form("Noor", "noor@voorbeeld.nl")))).isInstanceOf(MemberProblems.InvitedAlready.class);
            assertThat(rooms.count("select count(*) from outbox_mail")).as("what was refused is not told").isEqualTo(1);
            for (var member : new int[] {2, 2, 3}) as(rooms, member, () -> doors(rooms).confirm(invited));
            as(rooms, 4, () -> doors(rooms).invite(new InvitationForm("Sam Reed", "sam@voorbeeld.nl", "en", null)));
        } finally {
            System.clearProperty("meent.mail.host");
        }

        assertThat(rooms.count("select count(*) from outbox_mail where recipient = 'Noor@voorbeeld.nl' and kind = 'members.invited' and member_id is null and subject like 'Lid 1 nodigt je uit bij %'"
                + " and plain like '%Beste Noor Hermans,%Andere leden moeten dat nog bevestigen.%Je hoeft nu niets te doen.%'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from outbox_mail where recipient = 'Noor@voorbeeld.nl' and kind = 'members.welcome'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from outbox_mail where recipient = 'sam@voorbeeld.nl' and language = 'en' and subject like 'Lid 4 invites you to %' and plain like '%You need do nothing now.%'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from outbox_mail")).isEqualTo(3);
    }

    @OnBothDatabases(fresh = true)
    void into_a_circle_its_own_members_confirm_and_its_own_vote_admits(Rooms rooms) {
        found(rooms, 6);
        var garden = as(rooms, 1, () -> rooms.the(Circles.class).all().get(0).ref());
        assertThatThrownBy(() -> as(rooms, 1, () -> doors(rooms).invite(new InvitationForm("Noor", "noor@voorbeeld.nl", "nl", garden)))).as("not one's own circle").isInstanceOf(MemberProblems.NoSuchCircle.class);
        for (var member : new int[] {1, 2, 3}) as(rooms, member, () -> rooms.the(Circles.class).join(garden));
        var invited = as(rooms, 1, () -> doors(rooms).invite(new InvitationForm("Noor", "noor@voorbeeld.nl", "nl", garden))).ref();

        assertThatThrownBy(() -> as(rooms, 5, () -> doors(rooms).confirm(invited))).isInstanceOf(MemberProblems.CircleConfirms.class);
        assertThat(rooms.inTransaction(() -> handler(rooms).reach(new AdmitMember(invited), List.of()))).isEqualTo(Reach.circle(garden));
        as(rooms, 2, () -> doors(rooms).confirm(invited));
        as(rooms, 3, () -> doors(rooms).confirm(invited));

        assertThat(as(rooms, 5, () -> rooms.the(Circles.class).circle(garden)).members()).isEqualTo(4);
    }

    @OnBothDatabases(fresh = true)
    void after_an_objection_a_decision_alone_admits_and_only_once(Rooms rooms) {
        found(rooms, 6);
        var invited = as(rooms, 1, () -> doors(rooms).invite(form("Noor", "noor@voorbeeld.nl"))).ref();
        as(rooms, 2, () -> doors(rooms).confirm(invited));

        assertThatThrownBy(() -> as(rooms, 4, () -> doors(rooms).object(invited, " "))).isInstanceOf(MemberProblems.ObjectionMissing.class);
        assertThatThrownBy(() -> as(rooms, 1, () -> doors(rooms).object(invited, "Toch niet."))).isInstanceOf(MemberProblems.YourOwnInvitation.class);
        as(rooms, 4, () -> doors(rooms).object(invited, "We kennen elkaar niet."));
        assertThatThrownBy(() -> as(rooms, 3, () -> doors(rooms).confirm(invited))).isInstanceOf(MemberProblems.NotOpen.class);
        assertThat(rooms.inTransaction(() -> handler(rooms).reach(new AdmitMember(invited), List.of()))).isEqualTo(Reach.everyone());
        rooms.clock().pass(Duration.ofDays(40));
        for (var times = 0; times < 2; times++) {
            rooms.inTransaction(() -> handler(rooms).carryOut(new AdmitMember(invited), rooms.the(Decided.class).links(List.of(1L)).get(1L), 50));
        }

        assertThat(rooms.count("select count(*) from member where email_lower = 'noor@voorbeeld.nl'")).isEqualTo(1);
        assertThatThrownBy(() -> rooms.inTransaction(() -> handler(rooms).carryOut(new AdmitMember(invited), rooms.the(Decided.class).links(List.of(1L)).get(1L), 51))).isInstanceOf(MemberProblems.NotOpen.class);
    }

    @OnBothDatabases(fresh = true)
    void an_invitation_ends_or_is_taken_back_and_the_address_can_be_invited_again(Rooms rooms) {
        found(rooms, 6);
        var first = as(rooms, 1, () -> doors(rooms).invite(form("Noor", "noor@voorbeeld.nl"))).ref();
        assertThatThrownBy(() -> as(rooms, 2, () -> doors(rooms).invite(form("Noor", "NOOR@voorbeeld.nl")))).isInstanceOf(MemberProblems.InvitedAlready.class);
        assertThatThrownBy(() -> as(rooms, 2, () -> doors(rooms).withdraw(first))).isInstanceOf(MemberProblems.NoSuchInvitation.class);

        rooms.clock().pass(Duration.ofDays(14));
        assertThatThrownBy(() -> as(rooms, 2, () -> doors(rooms).confirm(first))).as("fourteen days are over").isInstanceOf(MemberProblems.NotOpen.class);
        var second = as(rooms, 2, () -> doors(rooms).invite(form("Noor", "noor@voorbeeld.nl"))).ref();
        as(rooms, 2, () -> doors(rooms).withdraw(second));
        assertThatThrownBy(() -> as(rooms, 3, () -> doors(rooms).confirm(second))).isInstanceOf(MemberProblems.NotOpen.class);
        as(rooms, 3, () -> doors(rooms).invite(form("Noor", "noor@voorbeeld.nl")));

        assertThatThrownBy(() -> as(rooms, 3, () -> doors(rooms).invite(form("", "x@voorbeeld.nl")))).isInstanceOf(MemberProblems.NameMissing.class);
        assertThatThrownBy(() -> as(rooms, 3, () -> doors(rooms).invite(form("X", "geen adres")))).isInstanceOf(MemberProblems.NotAnAddress.class);
    }

    @OnBothDatabases(fresh = true)
    void all_at_once_make_one_member_and_one_invitation(Rooms rooms) throws Exception {
        found(rooms, 24);
        var invited = new AtomicReference<UUID>();
        var together = atOnce(20, n -> as(rooms, n + 1, () -> doors(rooms).invite(form("Noor", "noor@voorbeeld.nl")).ref()));
        together.stream().filter(UUID.class::isInstance).forEach(ref -> invited.set((UUID) ref));

        assertThat(together.stream().filter(UUID.class::isInstance)).hasSize(1);
        assertThat(together.stream().filter(MemberProblems.InvitedAlready.class::isInstance)).hasSize(19);
        atOnce(24, n -> as(rooms, n + 1, () -> doors(rooms).confirm(invited.get()).ref()));

        assertThat(rooms.count("select count(*) from member")).isEqualTo(25);
        assertThat(rooms.count("select count(*) from invitation_confirmation")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from log_entry where type = 'members.joined'")).isEqualTo(1);
    }

    private static List<Object> atOnce(int threads, java.util.function.IntFunction<Object> act) throws Exception {
        var together = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        var calls = IntStream.range(0, threads).mapToObj(n -> (Callable<Object>) () -> {
            together.await();
            try {
                return act.apply(n);
            } catch (org.meent.kernel.Problem problem) {
                return problem;
            }
        }).toList();
        var answers = new java.util.ArrayList<Object>();
        for (var done : pool.invokeAll(calls)) answers.add(done.get());
        pool.shutdown();
        return answers;
    }

    private static void found(Rooms rooms, int members) {
        rooms.the(Founding.class).foundExample(new FoundingDraft("De Meent", "Breda", "nl", ZoneId.of("Europe/Amsterdam").getId(),
                IntStream.rangeClosed(1, members).mapToObj(n -> new FoundingDraft.Person("Lid " + n, "lid" + n + "@voorbeeld.nl")).toList(),
                List.of(new FoundingDraft.Task("host", List.of("lid1@voorbeeld.nl"), 12), new FoundingDraft.Task("confidant", List.of("lid1@voorbeeld.nl", "lid2@voorbeeld.nl"), 12)),
                List.of(new FoundingDraft.FirstCircle("De Tuin", "De moestuin")), Map.of()));
    }

    private static InvitationForm form(String name, String email) {
        return new InvitationForm(name, email, "nl", null);
    }

    private static Invitations doors(Rooms rooms) {
        return rooms.the(Invitations.class);
    }

    private static AdmitMemberHandler handler(Rooms rooms) {
        return rooms.the(AdmitMemberHandler.class);
    }

    private static <T> T as(Rooms rooms, int member, Callable<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(rooms.count("select id from member where email_lower = 'lid" + member + "@voorbeeld.nl'"), () -> answer.set(rooms.inRequest(act)));
        return answer.get();
    }
}
