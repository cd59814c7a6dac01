package org.meent.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Of a story that failed, what the server complained about last: whoever reads the report of a run far away has no other way to it. */
class WhatTheServerSaid implements TestWatcher {
    private static final int LINES = 40;

    @Override
    public void testFailed(ExtensionContext story, Throwable why) {
        var log = Path.of("target", "acceptance-" + OneServer.database(), "server.log");
        if (!Files.exists(log)) return;
        var lines = lines(log);
        var complaint = IntStream.range(0, lines.size()).filter(at -> lines.get(at).startsWith("SEVERE") || lines.get(at).startsWith("WARNING")).max();
        if (complaint.isEmpty()) return;
        System.err.println("The server's last complaint at the end of " + story.getDisplayName() + ":");
        lines.subList(complaint.getAsInt(), Math.min(lines.size(), complaint.getAsInt() + LINES)).forEach(System.err::println);
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
