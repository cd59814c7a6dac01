package org.meent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What members type and what opens their account stands in no line of the server's log; what helps to find a fault does. */
class TheLogKeepsSecretsIT extends ApiStory {
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";
    private static final String PASSWORD = "moestuin-koffie-trap-molen";
    private static final String WRONG = "dit-is-niet-het-wachtwoord";

    @Test
    void no_password_token_code_or_cookie_is_logged_and_a_fault_is_found_under_its_number() throws IOException {
        var before = log().length();
        var riet = Visitor.stranger();
        riet.signIn("", RIET, WRONG);
        riet.signIn("", RIET, PASSWORD);
        riet.send("/members/code", "in", Map.of("in:address:input", RIET, "in:code:input", "MXK4 77TQ P2VD", "in:go", "x"));
        var token = tokenOf(RIET);
        send(riet.asking("/jakarta.faces.resource/testing/no-such-thing").header("Authorization", "Bearer " + token));
        ask(RIET, "/nothing");
        post(RIET, "/bookings", "{\"" + WRONG + "\":1}");

        var fault = send(riet.asking("/jakarta.faces.resource/testing/no-such-thing"));
        var number = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(fault.body()).results().findFirst().orElseThrow().group();
        // At the start an example says on the console how to sign in to it; that is meant to be read.
        var log = log().substring(before);

        assertThat(log).contains("Fault " + number);
        assertThat(log).doesNotContain(PASSWORD, WRONG, token, riet.cookie(), "MXK4", "ViewState");
    }

    private static String log() throws IOException {
        return Files.readString(Path.of("target", "acceptance-" + OneServer.database(), "server.log"), StandardCharsets.UTF_8);
    }
}
