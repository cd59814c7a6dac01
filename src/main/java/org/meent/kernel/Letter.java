package org.meent.kernel;

import java.util.List;
import java.util.Locale;

/**
 * What a mail says, in the language of whoever gets it.
 *
 * @param to the address
 * @param memberId the member who gets it, or null if nobody is a member yet
 * @param locale the language
 * @param kind room and noun, {@code votes.closing}
 * @param about what it is about and for whom; about the same there is one mail, ever
 * @param subject one line
 * @param paragraphs what it says, as plain text
 * @param path the page it leads to, from the root, beginning with a slash
 */
public record Letter(String to, Long memberId, Locale locale, String kind, String about, String subject, List<String> paragraphs, String path) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    String plain(String url, String footer) {
        return String.join("\r\n\r\n", paragraphs) + "\r\n\r\n" + url + path + "\r\n\r\n-- \r\n" + footer + "\r\n";
    }

    String html(String url, String footer) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"").append(escaped(locale.toLanguageTag())).append("\"><body style=\"font: 18px/1.5 sans-serif\">");
        for (var paragraph : paragraphs) html.append("<p>").append(escaped(paragraph)).append("</p>");
        var link = escaped(url + path);
        return html.append("<p><a href=\"").append(link).append("\">").append(link).append("</a></p><p>").append(escaped(footer)).append("</p></body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
