package org.meent.voting;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** JSON, two spaces deep a level: the same text for the same values, always. */
final class Json {
    private static final String STEP = "  ";
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /**
     * Texts, whole numbers, booleans, and lists and maps of these; anything else as its text. A {@link LinkedHashMap}
     * keeps its order, any other map is put in that of its keys.
     */
    static String of(Object value) {
        var json = new Json();
        json.add(value, "\n");
        return json.text.append('\n').toString();
    }

    private void add(Object value, String indent) {
        if (value instanceof LinkedHashMap<?, ?> map) addMap(map, indent);
        else if (value instanceof Map<?, ?> map) addMap(inOrder(map), indent);
        else if (value instanceof Collection<?> list) addList(list, indent);
        else if (value instanceof Number || value instanceof Boolean) text.append(value);
        else addText(String.valueOf(value));
    }

    private static Map<String, Object> inOrder(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>(CodePoints.ORDER);
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    private void addMap(Map<?, ?> map, String indent) {
        text.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            text.append(separator).append(indent).append(STEP);
            addText(String.valueOf(entry.getKey()));
            text.append(": ");
            add(entry.getValue(), indent + STEP);
            separator = ",";
        }
        text.append(map.isEmpty() ? "}" : indent + "}");
    }

    /** Values without parts of their own stand on one line. */
    private void addList(Collection<?> list, String indent) {
        var isShort = list.stream().noneMatch(each -> each instanceof Map || each instanceof Collection);
        text.append('[');
        for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
            if (!isShort) text.append(indent).append(STEP);
            add(each.next(), indent + STEP);
            if (each.hasNext()) text.append(isShort ? ", " : ",");
        }
        text.append(isShort ? "]" : indent + "]");
    }

    private void addText(String value) {
        text.append('"');
        for (var index = 0; index < value.length(); index++) addCharacter(value.charAt(index));
        text.append('"');
    }

    private void addCharacter(char each) {
        switch (each) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (Character.isISOControl(each)) text.append(String.format("\\u%04x", (int) each));
                else text.append(each);
            }
        }
    }
}
