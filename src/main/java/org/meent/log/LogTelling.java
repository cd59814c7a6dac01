package org.meent.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.MemberNames;
import org.meent.kernel.Say;
import org.meent.proof.CanonicalJson;
import org.meent.proof.ChainEntry;

/** Tells entries as sentences in the reader's language, and finds those that contain what the reader looks for. */
@ApplicationScoped
class LogTelling {
    static final int PAGE = 20;
    /** How many entries one search goes through, so that it answers soon; the reader may go on from there. */
    private static final int PATIENCE = 10_000;
    private final LogStore store;
    private final MemberNames members;
    private final Instance<Wording> wordings;
    private final Caller caller;
    private final Say say;

    @Inject
    LogTelling(LogStore store, MemberNames members, Instance<Wording> wordings, Caller caller, Say say) {
        this.store = store;
        this.members = members;
        this.wordings = wordings;
        this.caller = caller;
        this.say = say;
    }

    LogRows page(LogSearch search) {
        var found = new ArrayList<LogRow>();
        var words = search.words().strip().toLowerCase(caller.locale());
        var before = search.before() > 0 ? search.before() : Long.MAX_VALUE;
        var stride = words.isEmpty() ? PAGE + 1 : LogWalk.STRIDE;
        for (int seen = 0; seen < PATIENCE; seen += stride) {
            var some = store.before(before, search.kind().prefix(), stride);
            for (var row : told(some)) {
                if (found.size() == PAGE) return new LogRows(found, found.get(PAGE - 1).number());
                if (contains(row, words)) found.add(row);
            }
            if (some.size() < stride) return new LogRows(found, null);
            before = some.get(stride - 1).number();
        }
        return new LogRows(found, before);
    }

    private boolean contains(LogRow row, String words) {
        return (row.number() + " " + row.sentence() + " " + row.more() + " " + row.ground()).toLowerCase(caller.locale()).contains(words);
    }

    private List<LogRow> told(List<ChainEntry> entries) {
        var bodies = new HashMap<Long, Map<String, Object>>();
        for (var entry : entries) bodies.put(entry.number(), body(entry));
        var names = members.named(refs(bodies.values()));
        return entries.stream().map(entry -> row(entry, bodies.get(entry.number()), names)).toList();
    }

    private LogRow row(ChainEntry entry, Map<String, Object> body, Map<UUID, String> names) {
        if (body.isEmpty()) {
            return new LogRow(entry.number(), entry.recordedAt(), entry.type(), say.text("log.erased"), "", "", null, true, entry.hash());
        }
        var locale = caller.locale();
        var values = new HashMap<String, String>();
        body.forEach((key, value) -> values.put(key, readable(key, value, names, entry.recordedAt())));
        for (var wording : wordings) values.putAll(wording.words(entry.type(), body, locale));
        var key = sentenceKey(entry.type());
        var sentence = say.knows(key) ? say.filled(locale, key, values) : entry.type();
        var more = say.knows(key + ".more") ? say.filled(locale, key + ".more", values) : "";
        @SuppressWarnings("unchecked") var ground = (Map<String, Object>) body.getOrDefault(LogBodies.GROUND, Map.of());
        return new LogRow(entry.number(), entry.recordedAt(), entry.type(), sentence, more, words(ground, locale),
                (String) ground.get("decision"), false, entry.hash());
    }

    private String words(Map<String, Object> ground, Locale locale) {
        if (ground.isEmpty()) return "";
        var decision = Objects.toString(ground.get("decision"), "");
        var role = role(Objects.toString(ground.get("role"), ""), locale);
        return say.text("log.ground." + ground.get("kind"), role, decision);
    }

    private String role(String key, Locale locale) {
        for (var wording : wordings) {
            var word = wording.role(key, locale);
            if (word.isPresent()) return word.get();
        }
        return key;
    }

    private String readable(String key, Object value, Map<UUID, String> names, Instant recordedAt) {
        if (isMember(key)) return names.getOrDefault(UUID.fromString((String) value), say.text("log.somebody"));
        if (key.equals("day") || key.endsWith("Day")) {
            var day = LocalDate.parse((String) value);
            return day.getYear() == recordedAt.atZone(ZoneOffset.UTC).getYear() ? say.day(day) : say.date(day);
        }
        return value instanceof Number number ? say.number(number.longValue()) : String.valueOf(value);
    }

    private static boolean isMember(String key) {
        return key.equals("member") || key.equals(LogBodies.BY) || key.endsWith("Member");
    }

    private static HashSet<UUID> refs(Iterable<Map<String, Object>> bodies) {
        var refs = new HashSet<UUID>();
        for (var body : bodies) {
            body.forEach((key, value) -> {
                if (isMember(key)) refs.add(UUID.fromString((String) value));
            });
        }
        return refs;
    }

    private static String sentenceKey(String type) {
        var dot = type.indexOf('.');
        return type.substring(0, dot) + ".log" + type.substring(dot);
    }

    /** The facts of an entry; none if they were erased, or if somebody touched them. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ChainEntry entry) {
        if (entry.body() == null || !CanonicalJson.isCanonical(entry.body())) return Map.of();
        return CanonicalJson.parse(entry.body()) instanceof Map<?, ?> body ? (Map<String, Object>) body : Map.of();
    }
}
