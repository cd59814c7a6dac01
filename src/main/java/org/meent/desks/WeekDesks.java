package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meent.kernel.Say;

/** Puts the desks of a day into the words and shapes of plan and list: out of the same rows, so that both always agree. */
@ApplicationScoped
public class WeekDesks {
    /** Longer names do not fit on a drawn desk. */
    private static final int MOST_LETTERS = 6;
    private static final Map<DeskState, String> SHAPES = Map.of(DeskState.FREE, "ring", DeskState.YOURS, "disc-check", DeskState.TAKEN, "square",
            DeskState.DROP_IN, "diamond", DeskState.UNAVAILABLE, "cross");
    private static final Map<DeskState, String> LOOKS = Map.of(DeskState.FREE, "free", DeskState.YOURS, "mine", DeskState.TAKEN, "full",
            DeskState.DROP_IN, "drop-in", DeskState.UNAVAILABLE, "shut");
    private final Say say;

    @Inject
    WeekDesks(Say say) {
        this.say = say;
    }

    /**
     * A desk in the list, with its one button.
     *
     * @param act what the button does: {@code book}, {@code giveBack}, or empty without one
     * @param ref what it does it to
     * @param word what it says
     * @param aloud what is added for who hears it
     * @param kind how it looks
     */
    public record Line(int number, String shape, String tone, String title, String text, boolean lit, String act, UUID ref, String word, String aloud, String kind) {}

    /** The floor as a picture, the desk with number {@code chosen} lit. */
    PlanPicture picture(WeekView view, WeekAddress address, Integer chosen) {
        var rows = view.day().desks().stream().collect(Collectors.toMap(DeskRow::desk, Function.identity()));
        return PlanPicture.of(view.plan().drawing(), null, say, desk -> {
            var row = rows.get(desk.ref());
            var anchor = "#plek-" + desk.number();
            if (row == null) {
                var path = address.anyFeature().path("desk", desk.number()) + anchor;
                return new PlanPicture.Look("shut", "", "–", say.text("desks.desk.title", desk.number(), say.text("desks.desk.unwanted")), false, path);
            }
            return new PlanPicture.Look(LOOKS.get(row.state()), SHAPES.get(row.state()), word(row), title(row), Integer.valueOf(row.number()).equals(chosen),
                    address.path("desk", row.number()) + anchor);
        });
    }

    /** The desks as lines: the chosen one, the reader's, those that are free, those with a name, drop-in; the rest if all are wanted. */
    List<Line> lines(WeekView view, WeekAddress address, Integer chosen) {
        var rows = view.day().desks().stream().filter(row -> address.all() || rank(row, chosen) < 5 || !view.day().open())
                .sorted(Comparator.comparingInt((DeskRow row) -> rank(row, chosen)).thenComparingInt(DeskRow::number)).toList();
        // One green button a task; whoever has a desk that day, and does not ask to move, has none left to do.
        var done = leaving(view, address).isPresent() && moving(view, address).isEmpty();
        var first = done ? Optional.<UUID>empty() : rows.stream().filter(row -> row.state() == DeskState.FREE).map(DeskRow::desk).findFirst();
        return rows.stream().map(row -> line(row, view, address, row.state() == DeskState.YOURS || Integer.valueOf(row.number()).equals(chosen),
                first.filter(row.desk()::equals).isPresent())).toList();
    }

    /** The booking that the address says is being moved. */
    Optional<BookingRow> moving(WeekView view, WeekAddress address) {
        return view.mine().stream().filter(row -> row.ref().equals(address.move())).findFirst();
    }

    /** The booking that goes when another desk is taken: the one that is being moved, or the reader's only one at that time. */
    Optional<BookingRow> leaving(WeekView view, WeekAddress address) {
        var moving = moving(view, address);
        if (moving.isPresent()) return moving;
        var then = view.mine().stream().filter(row -> row.day().equals(view.day().day().day()) && row.parts().stream().anyMatch(view.day().parts()::contains)).toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    private static int rank(DeskRow row, Integer chosen) {
        if (Integer.valueOf(row.number()).equals(chosen)) return 0;
        return switch (row.state()) {
            case YOURS -> 1;
            case FREE -> 2;
            case TAKEN -> row.names().isEmpty() ? 5 : 3;
            case DROP_IN -> 4;
            case UNAVAILABLE -> 6;
        };
    }

    private Line line(DeskRow row, WeekView view, WeekAddress address, boolean lit, boolean first) {
        var tone = switch (row.state()) {
            case FREE, YOURS -> "green";
            case TAKEN, UNAVAILABLE -> "soft";
            case DROP_IN -> "";
        };
        var leaving = leaving(view, address);
        var act = "";
        var ref = row.desk();
        var word = "";
        var aloud = "";
        var kind = first ? "first less" : "less";
        if (row.state() == DeskState.FREE) {
            act = "book";
            word = say.text(leaving.isPresent() ? "desks.week.moveTo" : "desks.week.book", row.number());
        } else if (row.state() == DeskState.YOURS && keepsDeskAtOtherParts(row, view, moving(view, address))) {
            act = "book";
            word = say.text("desks.week.keep", row.number());
        } else if (row.state() == DeskState.YOURS && view.mine().stream().anyMatch(mine -> mine.ref().equals(row.booking()))) {
            act = "giveBack";
            ref = row.booking();
            word = say.text("desks.week.giveBack");
            aloud = say.text("desks.week.giveBack.aloud", row.number(), view.day().day().day());
            kind = "third";
        }
        return new Line(row.number(), SHAPES.get(row.state()), tone, title(row), text(row), lit, act, ref, word, aloud, kind);
    }

    private static boolean keepsDeskAtOtherParts(DeskRow row, WeekView view, Optional<BookingRow> moving) {
        return view.day().open() && moving.filter(booking -> booking.ref().equals(row.booking()) && !booking.parts().equals(view.day().parts())).isPresent();
    }

    private String title(DeskRow row) {
        return say.text("desks.desk.title", row.number(), say.text("desks.desk." + row.state()));
    }

    private String text(DeskRow row) {
        var here = row.state() == DeskState.TAKEN && !row.names().isEmpty()
                ? row.names().stream().map(name -> say.text("desks.desk.who", name))
                : row.features().stream().sorted().map(feature -> say.text("desks.feature." + feature) + ".");
        return Stream.concat(row.room().isEmpty() ? Stream.empty() : Stream.of(row.room() + "."), here).collect(Collectors.joining(" "));
    }

    /** What stands on the drawn desk: a first name if one is shown and fits, else the state. */
    private String word(DeskRow row) {
        var name = row.names().isEmpty() ? "" : row.names().get(0).split(" ")[0];
        if (row.state() == DeskState.TAKEN && !name.isEmpty() && name.length() <= MOST_LETTERS) return name;
        return say.text(switch (row.state()) {
            case YOURS, UNAVAILABLE -> "desks.desk." + row.state() + ".word";
            default -> "desks.desk." + row.state();
        });
    }
}
