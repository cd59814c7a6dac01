package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody takes the example for a community of people that exist: every page says what it is. */
class ExampleMarkTest {
    private static final String TEMPLATES = "/WEB-INF/templates/";
    /** What has an address and shows nothing: a file to take away, and a part that another page shows. */
    private static final Set<String> NO_PAGES = Set.of("log/file.xhtml", "money/file.xhtml", "participation/file.xhtml");

    @Test
    void every_page_is_made_with_a_template_that_shows_the_mark() throws IOException {
        var pages = Pages.withAddress().stream().filter(page -> !NO_PAGES.contains(Program.PAGES.relativize(page).toString().replace('\\', '/'))).toList();

        assertThat(pages).hasSizeGreaterThan(20);
        for (var page : pages) assertThat(Files.readString(page)).as(page.toString()).containsPattern("template=\"" + TEMPLATES + "(shell|plain)\\.xhtml\"");
        for (var template : Set.of("shell.xhtml", "plain.xhtml")) assertThat(read(template)).as(template).contains("<ui:include src=\"" + TEMPLATES + "example.xhtml\"/>");
        assertThat(read("example.xhtml")).contains("rendered=\"#{shell.community.example}\"", "#{say.text('web.example')}");
    }

    private static String read(String template) throws IOException {
        return Files.readString(Path.of(Program.PAGES + TEMPLATES + template));
    }
}
