package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meent.kernel.KernelProblems.NotSignedIn;
import org.meent.kernel.Problem;
import org.meent.members.MemberProblems.MandateNeeded;
import org.meent.members.Mandates;
import org.meent.testing.AuthorisationTable;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Every method of every door is knocked at by every kind of caller, and answers as the table says. */
class DoorsAskWhoKnocksTest {
    private static final Set<String> NOT_THEIRS = Set.of("desks.noSuchBooking", "members.noSuchSession", "members.noSuchToken", "members.noSuchInvitation", "money.noSuchClaim", "money.notAnApprover", "money.notYourOwn");
    private static final Set<String> FOUNDED = Set.of("decisions.foundedAlready", "members.foundedAlready");

    @OnBothDatabases(fresh = true)
    void each_kind_of_caller_gets_what_the_table_says(Rooms rooms) {
        var table = AuthorisationTable.of("Doors");
        var knock = new Knock(rooms);
        var wrong = new ArrayList<String>();

        for (var method : EveryWayInHasARowTest.Doors.methods()) {
            var name = EveryWayInHasARowTest.Doors.name(method);
            for (var caller : table.columns()) {
                var expected = table.cell(name, caller);
                if (expected.equals("rooms") || expected.equals("-")) continue;
                var answered = answer(rooms, knock, name, method, caller);
                if (!answered.equals(expected)) wrong.add(name + " to " + caller + ": " + answered + ", not " + expected);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void there_is_a_column_for_every_role(Rooms rooms) {
        var roles = new LinkedHashSet<>(List.of("anonymous", "member", "other member"));
        new Knock(rooms).as("member", () -> rooms.the(Mandates.class).roles().forEach(role -> roles.add(role.key())));

        for (var chapter : List.of("Pages", "API", "Doors")) {
            assertThat(AuthorisationTable.of(chapter).columns().stream().filter(column -> !column.equals("with"))).as(chapter).containsExactlyInAnyOrderElementsOf(roles);
        }
    }

    /** Whatever was done is undone, so that each caller finds the same. */
    static String answer(Rooms rooms, Knock knock, String name, Method method, String caller) {
        var answer = new String[] {"yes"};
        knock.as(caller, () -> {
            try {
                rooms.inTransaction(() -> {
                    call(method, rooms.the(method.getDeclaringClass()), Stream.of(method.getParameters()).map(parameter -> knock.argument(name, parameter)).toArray());
                    throw new Undone();
                });
            } catch (Undone done) {
                // It let the caller in.
            } catch (RuntimeException refused) {
                answer[0] = word(refused);
            }
        });
        return answer[0];
    }

    private static void call(Method method, Object door, Object[] arguments) throws IllegalAccessException {
        try {
            method.invoke(door, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        }
    }

    private static String word(Throwable refused) {
        var cause = refused;
        while (!(cause instanceof Problem) && cause.getCause() != null) cause = cause.getCause();
        if (cause instanceof NotSignedIn) return "sign-in";
        if (cause instanceof MandateNeeded) return "mandate";
        if (!(cause instanceof Problem problem)) return cause.toString();
        if (FOUNDED.contains(problem.slug())) return "founded";
        // Whoever is told that something else is wrong was let in.
        return NOT_THEIRS.contains(problem.slug()) ? "not theirs" : "yes";
    }

    private static class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
