package org.meent.members;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The device of a session in two words of our own, so that the agent's text, which tells much more, is stored nowhere.
 *
 * @param kind {@code phone}, {@code tablet}, {@code computer} or {@code other}
 * @param browser {@code chrome}, {@code firefox}, {@code safari}, {@code edge}, {@code samsung}, {@code opera} or {@code other}
 */
public record Device(String kind, String browser) {
    // The order matters: most browsers also name those that they are like.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    static {
        BROWSERS.put("samsungbrowser", "samsung");
        BROWSERS.put("edg", "edge");
        BROWSERS.put("opr/", "opera");
        BROWSERS.put("firefox", "firefox");
        BROWSERS.put("fxios", "firefox");
        BROWSERS.put("crios", "chrome");
        BROWSERS.put("chrome", "chrome");
        BROWSERS.put("safari", "safari");
    }

    /** The device that calls itself {@code agent}, the header {@code User-Agent}; null and nonsense are {@code other}. */
    public static Device of(String agent) {
        var said = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        var browser = BROWSERS.entrySet().stream().filter(entry -> said.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse("other");
        return new Device(kind(said), browser);
    }

    private static String kind(String said) {
        if (said.contains("ipad") || said.contains("tablet") || said.contains("android") && !said.contains("mobile")) return "tablet";
        if (said.contains("mobile") || said.contains("iphone") || said.contains("android")) return "phone";
        return said.contains("windows") || said.contains("macintosh") || said.contains("linux") || said.contains("cros") ? "computer" : "other";
    }
}
