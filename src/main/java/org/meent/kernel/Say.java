package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of Meent, in the caller's language, out of the bundles of the rooms; on pages it is called {@code say}. */
@Named("say")
@ApplicationScoped
public class Say {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");
    private static final Pattern NAMED_PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private final Caller caller;
    private final Communities communities;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    @Inject
    Say(Caller caller, Communities communities) {
        this.caller = caller;
        this.communities = communities;
    }

    /**
     * The text under {@code key} for the caller.
     *
     * @param key room and key: {@code desks.week.lead} is {@code week.lead} in the bundle of {@code desks}
     * @param values for the places {@code {0}}, {@code {1}}…; days and moments are written out
     */
    public String text(String key, Object... values) {
        return text(caller.locale(), key, values);
    }

    /** The text under {@code key} in the language of {@code locale}. */
    public String text(Locale locale, String key, Object... values) {
        var dot = key.indexOf('.');
        var bundle = bundle(key.substring(0, dot), locale);
        var text = bundle.getString(key.substring(dot + 1));
        var language = language(locale);
        return new MessageFormat(text, language).format(Arrays.stream(values).map(value -> readable(value, language)).toArray());
    }

    /**
     * The text under {@code key} with its named places filled in; an apostrophe in such a text is just that.
     *
     * @param values for the places {@code {member}}, {@code {site}}…; a place without a value stays as it is
     */
    public String filled(Locale locale, String key, Map<String, String> values) {
        var dot = key.indexOf('.');
        var text = bundle(key.substring(0, dot), locale).getString(key.substring(dot + 1));
        return NAMED_PLACE.matcher(text).replaceAll(place ->
                Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** Whether there is a text under {@code key}; of a room that is gone there is none. */
    public boolean knows(String key) {
        var dot = key.indexOf('.');
        try {
            return dot > 0 && bundle(key.substring(0, dot), caller.locale()).containsKey(key.substring(dot + 1));
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /** The sentence of a problem, in the caller's language. */
    public String problem(Problem problem) {
        return text(problem.sentenceKey(), problem.values().toArray());
    }

    /** {@code donderdag 26 november}. */
    public String day(LocalDate day) {
        return longDay(day, language(caller.locale()));
    }

    /** {@code Donderdag 26 november}: as a sentence begins. */
    public String dayFirst(LocalDate day) {
        var text = day(day);
        return text.substring(0, 1).toUpperCase(caller.locale()) + text.substring(1);
    }

    /** {@code 26 november 2026}. */
    public String date(LocalDate day) {
        return date(caller.locale(), day);
    }

    /** {@code 26 november 2026}, in the language of {@code locale}. */
    public String date(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language(locale)).format(day);
    }

    /** {@code do}, {@code Thu}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, language(caller.locale())).replace(".", "");
    }

    /** {@code 10.24 uur}, {@code 10:24}, in the community's time zone. */
    public String time(Instant moment) {
        return clockTime(LocalTime.ofInstant(moment, zone()), language(caller.locale()));
    }

    /** {@code 26 november 2026, 10.24 uur}, in the community's time zone. */
    public String moment(Instant moment) {
        return moment(caller.locale(), moment);
    }

    /** {@code 26 november 2026, 10.24 uur}, in the community's time zone and the language of {@code locale}. */
    public String moment(Locale locale, Instant moment) {
        return date(locale, LocalDate.ofInstant(moment, zone())) + ", " + clockTime(LocalTime.ofInstant(moment, zone()), language(locale));
    }

    /** {@code 14} or {@code 1.281}: a whole number. */
    public String number(long number) {
        return java.text.NumberFormat.getIntegerInstance(language(caller.locale())).format(number);
    }

    /**
     * An amount of euros in the language of {@code locale}, the space in it non-breaking.
     *
     * @param amount in cents with two {@code decimals}, in tenths of a cent with three
     * @param decimals how many digits of it stand after the comma; a last nought beyond the second is left out
     */
    public String euros(Locale locale, long amount, int decimals) {
        var format = java.text.NumberFormat.getNumberInstance(language(locale));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Math.max(2, decimals));
        var number = format.format(java.math.BigDecimal.valueOf(Math.abs(amount), decimals));
        return (amount < 0 ? "\u2212" : "") + (language(locale) == DUTCH ? "€\u00a0" : "€") + number;
    }

    /** The language tag of the page, {@code nl} or {@code en}. */
    public String getLanguage() {
        return language(caller.locale()).getLanguage();
    }

    /** The locale in which numbers and dates are read and written. */
    public Locale getLocale() {
        return language(caller.locale());
    }

    private ZoneId zone() {
        return communities.current().zone();
    }

    private Object readable(Object value, Locale locale) {
        if (value instanceof LocalDate day) return longDay(day, locale);
        if (value instanceof Instant moment) return clockTime(LocalTime.ofInstant(moment, zone()), locale);
        if (value instanceof LocalTime time) return clockTime(time, locale);
        return value;
    }

    private static String longDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }

    private static String clockTime(LocalTime time, Locale locale) {
        return DateTimeFormatter.ofPattern(locale == DUTCH ? "HH.mm 'uur'" : "HH:mm", locale).format(time);
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : DUTCH;
    }

    private ResourceBundle bundle(String room, Locale locale) {
        var language = language(locale).getLanguage();
        return bundles.computeIfAbsent(room + "_" + language, name -> {
            // The exact file, without the JVM's own locale as a fallback: a Dutch server must answer in English too.
            var path = "org/meent/" + room + "/" + name + ".properties";
            try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
                if (in == null) throw new MissingResourceException("No words of this room", path, room);
                return new java.util.PropertyResourceBundle(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
