package org.meent.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of one language's bundles that the other's do not have, and so must not stand on a page in the other one. */
final class OtherLanguage {
    private static final Path BUNDLES = Path.of("src/main/resources/org/meent");
    /** A founding fills these in for its members; from then on they are the members' own words. */
    private static final Set<String> BECOME_MEMBERS_WORDS = Set.of("decisions.founding.title", "decisions.founding.body", "decisions.founding.firstCircle",
            "decisions.founding.firstCircle.what", "decisions.founding.secondCircle", "decisions.founding.secondCircle.what");
    /** A place for a value, a choice with its own places included. */
    private static final Pattern PLACE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern NOT_FILLED_IN = Pattern.compile("\\?\\?\\?|\\{\\d|\\{[a-zA-Z]+}|#\\{");
    /** So few words may be a name, or the same in both languages. */
    private static final int FEWEST_WORDS = 3;
    /**
     * All that can be read or heard on a page, but for what says itself which language it is in. A single word counts
     * only on what one works with: elsewhere it may be a name that a member gave, to a room, say.
     */
    private static final String TEXTS = """
            () => {
                const page = document.documentElement.lang;
                const ours = element => element.closest('[lang]').lang === page;
                const texts = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const {data, parentElement} = walker.currentNode;
                    const single = !data.trim().includes(' ') && (parentElement.closest('.aloud') || !parentElement.closest('button, label, legend, option, nav, thead, .act'));
                    if (!single && !parentElement.closest('script, style') && ours(parentElement)) texts.push(data);
                }
                for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-l']) document.querySelectorAll(`[${name}]`).forEach(one => { if (ours(one)) texts.push(one.getAttribute(name)); });
                document.querySelectorAll('input[type=submit]').forEach(one => { if (ours(one)) texts.push(one.value); });
                return [document.title, ...texts].map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text);
            }""";
    private static final Map<String, OtherLanguage> READ = new ConcurrentHashMap<>();

    private final Set<String> whole = new TreeSet<>();
    private final Set<String> pieces = new TreeSet<>();

    private OtherLanguage(String language) {
        var ours = new HashSet<>(values(language).values());
        values(language.equals("nl") ? "en" : "nl").forEach((key, text) -> {
            if (BECOME_MEMBERS_WORDS.contains(key) || ours.contains(text)) return;
            if (!text.contains("{")) whole.add(text);
            Stream.of(PLACE.split(text)).map(String::strip)
                    .filter(piece -> piece.split(" ").length >= FEWEST_WORDS && ours.stream().noneMatch(own -> own.contains(piece))).forEach(pieces::add);
        });
    }

    /** The language that is not {@code language}. */
    static OtherLanguage than(String language) {
        return READ.computeIfAbsent(language, OtherLanguage::new);
    }

    /** What stands on the page in this language, and what was never filled in. */
    List<String> in(Page page) {
        return ((List<?>) page.evaluate(TEXTS)).stream().map(String.class::cast)
                .filter(text -> whole.contains(text) || pieces.stream().anyMatch(text::contains) || NOT_FILLED_IN.matcher(text).find()).toList();
    }

    private static Map<String, String> values(String language) {
        var values = new ConcurrentHashMap<String, String>();
        try (var rooms = Files.list(BUNDLES)) {
            for (var room : rooms.toList()) {
                var file = room.resolve(room.getFileName() + "_" + language + ".properties");
                if (!Files.exists(file)) continue;
                var words = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
                words.forEach((key, text) -> values.put(room.getFileName() + "." + key, text.toString().replace("''", "'")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
