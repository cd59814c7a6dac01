package org.meent.participation;

/** Figures as comma-separated values (RFC 4180); what is not shown is empty. */
final class FigureCsv {
    private FigureCsv() {}

    static String of(ParticipationRow row) {
        var out = new StringBuilder("quarter,topic,group,key,name,asked,got,percent\r\n");
        for (var figure : row.figures()) {
            out.append(row.quarter().key()).append(',').append(figure.topic()).append(',').append(figure.group()).append(',').append(figure.key()).append(',').append(cell(figure.name())).append(',')
                    .append(number(figure.asked())).append(',').append(number(figure.got())).append(',').append(number(figure.percent())).append("\r\n");
        }
        return out.toString();
    }

    private static String number(Number number) {
        return number == null ? "" : number.toString();
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
