package org.meent.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meent.money.MoneyRow.Amount;

/**
 * The flow of money as a picture: where it came from on the left, the purse in the middle, where it goes on the right.
 * Each strip is as thick as its part of the whole and stands in a slot beside its words, which are no part of the picture.
 *
 * @param left the strips from the left
 * @param right the strips to the right
 * @param top where the purse begins
 * @param height how high the purse is
 */
public record FlowPicture(List<Strip> left, List<Strip> right, int top, int height) {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 300;
    private static final int PURSE_LEFT = 130;
    private static final int PURSE_RIGHT = 230;
    private static final int END = 10;
    private static final double FILL = 0.86;

    /**
     * A strip.
     *
     * @param path its outline, as SVG draws it
     * @param end where its end stands, from the top
     * @param thick how thick it is there
     * @param tone which of the five colours of land it has, 1 to 5
     */
    public record Strip(String path, int end, int thick, int tone) {}

    static FlowPicture of(List<Amount> sources, List<Amount> uses) {
        var total = Math.max(sources.stream().mapToLong(Amount::cents).sum(), uses.stream().mapToLong(Amount::cents).sum());
        if (total == 0) return new FlowPicture(List.of(), List.of(), 0, 0);
        var scale = Math.min(fits(sources, total), fits(uses, total));
        var height = (int) Math.round(scale * HEIGHT);
        var top = (HEIGHT - height) / 2;
        return new FlowPicture(strips(sources, total, scale, top, true), strips(uses, total, scale, top, false), top, height);
    }

    /** How high the purse may be, as a part of the picture, so that every strip fits into its slot. */
    private static double fits(List<Amount> amounts, long total) {
        return amounts.stream().mapToDouble(amount -> FILL / amounts.size() * total / amount.cents()).min().orElse(FILL);
    }

    private static List<Strip> strips(List<Amount> amounts, long total, double scale, int top, boolean left) {
        var strips = new ArrayList<Strip>();
        var inside = (double) top;
        for (var i = 0; i < amounts.size(); i++) {
            var thick = scale * HEIGHT * amounts.get(i).cents() / total;
            var end = HEIGHT * (i + 0.5) / amounts.size() - thick / 2;
            strips.add(new Strip(left ? path(END, end, PURSE_LEFT, inside, thick) : path(PURSE_RIGHT, inside, WIDTH - END, end, thick), (int) Math.round(end), (int) Math.max(1, Math.round(thick)), left ? 5 : i + 1));
            inside += thick;
        }
        return strips;
    }

    private static String path(double fromX, double fromY, double toX, double toY, double thick) {
        var half = (fromX + toX) / 2;
        return String.format(Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1fZ", fromX, fromY, half, fromY, half, toY, toX, toY, toY + thick,
                half, toY + thick, half, fromY + thick, fromX, fromY + thick);
    }
}
