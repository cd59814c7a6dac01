package org.meent.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages, templates and components as they were written. */
final class Pages {
    private Pages() {}

    /** All of them. */
    static List<Path> all() {
        try (var files = Files.walk(Program.PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with an address of their own: no templates, no components, and no parts of a page. */
    static List<Path> withAddress() {
        return all().stream().filter(page -> !page.startsWith(Program.PAGES.resolve("WEB-INF")) && !page.startsWith(Program.PAGES.resolve("resources"))).toList();
    }
}
