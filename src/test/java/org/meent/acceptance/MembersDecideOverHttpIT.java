package org.meent.acceptance;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The story of the kilometre rate by programs alone. */
class MembersDecideOverHttpIT extends ApiStory {
    @Test
    void a_member_raises_the_kilometre_rate() {
        new RaisedRate(new Api() {
            @Override
            public Answer ask(String email, String path) {
                return ApiStory.ask(email, path);
            }

            @Override
            public Answer act(String email, String method, String path, String body, String key) {
                return method.equals("POST") ? ApiStory.post(email, path, body, key) : change(email, method, path, body);
            }

            @Override
            public Answer attempt(String email, String method, String path, String body) {
                return act(email, method, path, body, java.util.UUID.randomUUID().toString());
            }

            @Override
            public void goTo(Duration time) {
                letPass(time);
            }

            @Override
            public void due() {
                get("/jakarta.faces.resource/testing/due");
            }
        }).isTold();
    }
}
