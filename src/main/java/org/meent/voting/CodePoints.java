package org.meent.voting;

import java.util.Comparator;

/** The order of texts by their code points, which is that of their bytes in UTF-8; no language has a say in it. */
final class CodePoints {
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        var left = one.codePoints().iterator();
        var right = other.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            var order = Integer.compare(left.nextInt(), right.nextInt());
            if (order != 0) return order;
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
