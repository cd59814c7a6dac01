package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;
import org.meent.proposals.ProposalRow.AmendmentRow;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** However many other texts there are, and however long, a page reckons what one of them changes, and shows a part of it. */
class ManyOtherTextsTest {
    @OnBothDatabases(fresh = true)
    void a_page_reckons_the_changes_of_one(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = isInAmendments(village, Village.RATE);
        for (var text = 1; text <= 9; text++) amends(village, number, "Tekst " + text + ".");
        var amendments = village.reads(3, number).amendments();
        village.as(3, () -> village.talk().reject(amendments.get(0).ref(), "Dit past niet."));

        village.as(4, () -> {
            assertThat(opened(page(rooms, number, null))).as("the first that waits").containsExactly(amendments.get(1).ref());
            assertThat(opened(page(rooms, number, "geen"))).containsExactly(amendments.get(1).ref());
            var page = page(rooms, number, amendments.get(6).ref().toString());
            page.load();
            var before = questions(rooms);
            for (var amendment : page.getRow().amendments()) if (page.opened(amendment)) assertThat(page.getChanges()).extracting(Difference.Row::after).containsExactly("Tekst 7.");
            for (var again = 0; again < 3; again++) page.getChanges();
            // The other text twice, since what was seen of it before may be old, and the versions.
            assertThat(questions(rooms) - before).isLessThanOrEqualTo(3);
            assertThat(opened(page)).containsExactly(amendments.get(6).ref());
            return null;
        });
    }

    @OnBothDatabases(fresh = true)
    void a_page_shows_a_hundred_changes_and_the_number_of_the_others(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = isInAmendments(village, new DraftForm("Hoe vaak?", "", lines(0, 1_200), "nl", "MAJORITY", false, "", Village.RATE.effects()));
        amends(village, number, lines(2_000, 1_200));

        village.as(4, () -> {
            var page = page(rooms, number, null);
            assertThat(page.getChanges()).hasSize(100);
            assertThat(page.getMoreChanges()).isEqualTo("En nog 1.100 veranderingen.");
            return null;
        });
    }

    private static String isInAmendments(Village village, DraftForm form) {
        var number = village.goesOut(3, form);
        village.isSupported(number, 4, 5);
        village.goesOn(number);
        village.goesOn(number);
        return number;
    }

    private static void amends(Village village, String number, String text) {
        village.as(6, () -> village.talk().amend(number, new OtherText(null, null, text, "", null)));
    }

    private static String lines(int from, int many) {
        return IntStream.range(from, from + many).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static List<java.util.UUID> opened(ProposalPage page) {
        return page.getRow().amendments().stream().filter(page::opened).map(AmendmentRow::ref).toList();
    }

    private static long questions(Rooms rooms) {
        return rooms.factory().unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
    }

    private static ProposalPage page(Rooms rooms, String number, String amendment) {
        var asked = new HashMap<>(Map.of("number", number));
        if (amendment != null) asked.put("amendment", amendment);
        var request = (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getParameter") ? asked.get(arguments[0]) : null);
        return new ProposalPage(rooms.the(Proposals.class), null, null, rooms.the(Communities.class), rooms.clock(), rooms.the(Say.class), request);
    }
}
