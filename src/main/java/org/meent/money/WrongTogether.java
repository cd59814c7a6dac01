package org.meent.money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.KernelProblems.WrongFields;
import org.meent.kernel.Problem;

/** Reads a form field by field, and says at its end all that is wrong, in the order of the fields. */
final class WrongTogether {
    private final List<Problem> found = new ArrayList<>();

    /** What stands in the field, or null if it is wrong: that is said by {@link #check}. */
    <T> T read(Supplier<T> field) {
        try {
            return field.get();
        } catch (WrongField wrong) {
            found.add(wrong);
            return null;
        }
    }

    /**
     * @throws WrongField if one field is wrong
     * @throws WrongFields if several are
     */
    void check() {
        if (found.size() == 1) throw (WrongField) found.get(0);
        if (!found.isEmpty()) throw new WrongFields(found);
    }
}
