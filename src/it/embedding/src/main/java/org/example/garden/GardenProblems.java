package org.example.garden;

import org.meent.kernel.KernelProblems;

/** What a member can run into here. */
final class GardenProblems {
    private GardenProblems() {}

    /** It is not said what is planted. */
    static class NoSpecies extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        NoSpecies() {
            super("garden.noSpecies", "species");
        }
    }

    /** The name is too long. */
    static class SpeciesTooLong extends KernelProblems.WrongField {
        private static final long serialVersionUID = 1;

        SpeciesTooLong(int most) {
            super("garden.speciesTooLong", "species", most);
        }
    }
}
