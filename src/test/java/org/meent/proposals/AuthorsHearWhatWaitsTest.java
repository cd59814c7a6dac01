package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.meent.kernel.Waiting;
import org.meent.kernel.Waiting.Matter;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Today and the proposals page tell an author what others wait for: an answer, a word about another text, the text that is fixed. */
class AuthorsHearWhatWaitsTest {
    @OnBothDatabases(fresh = true)
    void questions_wait_until_somebody_answers(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        assertThat(waiting(village, 3)).isEmpty();

        var first = village.as(4, () -> village.talk().ask(number, "Geldt dit ook voor de fiets?")).remarks().get(0).ref();
        var second = village.as(5, () -> village.talk().ask(number, "Vanaf wanneer?")).remarks().get(1).ref();

        assertThat(waiting(village, 3)).singleElement().returns("Je voorstel, 2 vragen wachten", Matter::kind).returns("Beantwoord de vragen", Matter::action)
                .returns("proposals/proposal?number=" + number + "#talk", Matter::path);
        assertThat(village.as(3, () -> village.proposals().lists())).satisfies(lists -> {
            assertThat(lists.waiting()).extracting(ProposalLine::number).containsExactly(number);
            assertThat(lists.talking()).as("it stands in one part").isEmpty();
        });
        assertThat(waiting(village, 4)).as("only its author is asked").isEmpty();
        village.as(7, () -> village.talk().answer(number, first, "Ja."));
        assertThat(waiting(village, 3)).singleElement().returns("Je voorstel, 1 vraag wacht", Matter::kind);
        village.as(5, () -> village.talk().takeBack(second));
        assertThat(waiting(village, 3)).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void other_texts_wait_until_the_author_says_what_becomes_of_them_and_then_the_text_waits(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);
        village.isSupported(number, 4, 5);
        village.as(4, () -> village.talk().ask(number, "Geldt dit ook voor de fiets?"));
        village.goesOn(number);
        village.goesOn(number);
        var amendment = village.as(6, () -> village.talk().amend(number, new OtherText(null, null, "Iets anders.", "", null))).amendments().get(0).ref();

        assertThat(waiting(village, 3)).singleElement().returns("Je voorstel, 1 andere tekst wacht", Matter::kind).returns("Bekijk de andere tekst", Matter::action)
                .returns("proposals/proposal?number=" + number + "#amendments", Matter::path).returns(null, Matter::until);
        village.goesOn(number);
        assertThat(waiting(village, 3)).as("before the text can be fixed").singleElement().returns("Je voorstel, 1 andere tekst wacht", Matter::kind)
                .returns(village.reads(3, number).line().until(), Matter::until);
        village.as(3, () -> village.talk().reject(amendment, "Dit past niet."));

        assertThat(waiting(village, 3)).singleElement().returns("Je voorstel", Matter::kind).returns("Leg de tekst vast", Matter::action);
        assertThat(waiting(village, 6)).isEmpty();
    }

    private static List<Matter> waiting(Village village, int member) {
        return village.as(member, () -> village.rooms.beans().createInstance().select(Waiting.class).stream().flatMap(room -> room.forCaller().stream())
                .filter(matter -> matter.placeKey().equals("proposals.place")).toList());
    }
}
