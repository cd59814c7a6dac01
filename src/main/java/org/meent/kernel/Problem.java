package org.meent.kernel;

import java.util.List;
import java.util.Map;

/**
 * Something that a member can run into: it has a name, an HTTP status and one sentence in each language, and it
 * rolls back what was begun. A broken invariant is not a problem but our own bug, an {@link IllegalArgumentException}.
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String slug;
    private final int status;
    private final transient List<Object> values;
    private int place = -1;

    /**
     * @param slug room and name, {@code desks.deskTaken}; its sentence stands in the room's bundle under {@code problem.deskTaken}
     * @param status the HTTP status, 400 to 499 or 503
     * @param values what the sentence tells, in the order of its places
     */
    protected Problem(String slug, int status, Object... values) {
        super(slug + List.of(values), null, false, true);
        this.slug = slug;
        this.status = status;
        this.values = List.of(values);
    }

    /** Room and name, {@code desks.deskTaken}: stable, part of the API. */
    public String slug() {
        return slug;
    }

    /** The HTTP status that answers it. */
    public int status() {
        return status;
    }

    /** What the sentence tells: numbers, names, days, instants. */
    public List<Object> values() {
        return values;
    }

    /** The key of its sentence, {@code desks.problem.deskTaken}. */
    public String sentenceKey() {
        var dot = slug.indexOf('.');
        return slug.substring(0, dot) + ".problem" + slug.substring(dot);
    }

    /** What else a program needs to go on, by name, sent along in the answer; records and numbers. */
    public Map<String, Object> more() {
        return Map.of();
    }

    /** The field that is wrong, or the empty text when it is the whole request. */
    public String field() {
        return "";
    }

    /** Says, on its way out, that it is about one of several like things: the one at this place, from 0. The first to say so knows best. */
    public Problem among(int at) {
        if (place < 0) place = at;
        return this;
    }

    /** Which of several like things it is about, from 0; -1 if it is not about one of several. */
    public int place() {
        return place;
    }

    /** What is wrong, each thing by itself, in the order of the form; most problems are one thing. */
    public List<Problem> each() {
        return List.of(this);
    }

    /** Seconds after which trying again makes sense, or 0. */
    public long retryAfterSeconds() {
        return 0;
    }
}
