package org.meent.acceptance;

import java.time.Duration;
import java.util.UUID;

/** Through which a story asks and acts over HTTP: the server of the run, or one to which things happen meanwhile. */
public interface Api {
    /** Asks at {@code path} below {@code /api/v1}, for the member with this address. */
    Answer ask(String email, String path);

    /** Does something that is going to succeed; {@code body} may be null. */
    Answer act(String email, String method, String path, String body, String key);

    /** Tries something that is going to be refused. */
    Answer attempt(String email, String method, String path, String body);

    /** Lets the server's clock run ahead of the real one by {@code time}. */
    void goTo(Duration time);

    /** Does at once what is due. */
    void due();

    /** Posts with an idempotency key of its own. */
    default Answer post(String email, String path, String body) {
        return act(email, "POST", path, body, UUID.randomUUID().toString());
    }

    /** Posts three times with one key, as a program that does not hear the answer; the last answer. */
    default Answer postThrice(String email, String path, String body) {
        var key = UUID.randomUUID().toString();
        var first = act(email, "POST", path, body, key);
        for (var times = 1; times < 3; times++) {
            var again = act(email, "POST", path, body, key);
            if (again.status() != first.status() || !again.response().body().equals(first.response().body())) throw new AssertionError(path + " answered " + again.response().body() + " after " + first.response().body());
        }
        return first;
    }
}
