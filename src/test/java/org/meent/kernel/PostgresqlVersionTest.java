package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Meent runs on the versions of PostgreSQL that config/postgresql.properties names, and says so on older ones. */
class PostgresqlVersionTest {
    @Test
    void version_15_is_too_old() {
        assertThatThrownBy(() -> PostgresqlSettings.isNewEnough(15)).isInstanceOf(DoesNotHold.class).hasMessageContaining("15").hasMessageContaining("16");
    }

    @Test
    void version_16_will_do() {
        assertThatCode(() -> PostgresqlSettings.isNewEnough(16)).doesNotThrowAnyException();
    }
}
