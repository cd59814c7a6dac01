package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthIT extends ApiStory {
    @Test
    void the_server_says_that_it_is_well() {
        var answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualToIgnoringWhitespace("ok");
    }

    @Test
    void nobody_is_told_which_server_this_is() {
        assertThat(get("/health").headers().map().keySet()).doesNotContain("server", "x-powered-by");
    }
}
