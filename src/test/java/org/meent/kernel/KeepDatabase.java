package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meent.example.Example;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/**
 * Keeps the example of this version for {@link OldDatabaseTest}, as a script for each database. No part of the build:
 * run once for each release, before it, by {@code mvn test -Dtest=KeepDatabase}. The clock is that of the
 * stories and chance is seeded, so that the same version writes the same script.
 */
class KeepDatabase {
    @ParameterizedTest
    @EnumSource
    void it_is_kept_for_later_versions(TestDatabase database) throws IOException {
        try (var rooms = Rooms.on(database, SeededChance.class)) {
            Example.fill(rooms);

            KeptScript.of(database, KeptScript.VERSION).write(rooms);
        }

        assertThat(KeptScript.of(database, KeptScript.VERSION).text()).contains("Riet Vermeulen");
    }

    /** The same refs, salts and numbers every time. */
    @Alternative
    @Priority(1000)
    @ApplicationScoped
    static class SeededChance extends Chance {
        private final Random random = Chance.seeded(1866);

        @Override
        public byte[] bytes(int count) {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }

        @Override
        public int below(int bound) {
            return random.nextInt(bound);
        }
    }
}
