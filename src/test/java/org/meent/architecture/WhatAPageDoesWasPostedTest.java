package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page does for a member hangs on what a form posted, never on the address: a link must do nothing. */
class WhatAPageDoesWasPostedTest {
    private static final Pattern ACTION = Pattern.compile("<f:viewAction [^>]*>");
    /** These show something, and say so in their bean. */
    private static final List<String> SHOWING = List.of("todayPage.remember(", "todayPage.open", "printCodePage.load");

    @Test
    void an_action_that_runs_for_a_form_looks_at_what_was_posted() throws IOException {
        var actions = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var page : Pages.withAddress()) {
            ACTION.matcher(Files.readString(page)).results().map(found -> found.group()).filter(action -> action.contains("onPostback=\"true\"")).forEach(action -> {
                actions.add(action);
                if (!action.contains("#{not empty posted.") && SHOWING.stream().noneMatch(action::contains)) wrong.add(page + ": " + action);
            });
        }

        assertThat(actions).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** Anybody can write {@code ?done=cast}: that something was done is told by the act alone. */
    @Test
    void that_something_was_done_is_never_read_from_the_address() throws IOException {
        var reading = Pattern.compile("(getParameter|text|typed)\\(\"done\"\\)|viewParam name=\"done\"|param\\.done\\b");
        var wrong = new ArrayList<Path>();
        var seen = 0;
        for (var file : Stream.concat(Pages.all().stream(), sources()).toList()) {
            seen++;
            if (reading.matcher(Files.readString(file)).find()) wrong.add(file);
        }

        assertThat(seen).isGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
