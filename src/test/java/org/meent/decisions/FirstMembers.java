package org.meent.decisions;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.meent.kernel.Chance;
import org.meent.members.SignedIn;
import org.meent.testing.Rooms;

/** Riet, Toos and Kees, who begin together, with the code from the screen. */
class FirstMembers {
    final Founding founding;
    private final Rooms rooms;
    private final FoundingCode code;

    FirstMembers(Rooms rooms) {
        this.rooms = rooms;
        founding = rooms.the(Founding.class);
        code = FoundingCode.from(rooms.the(Chance.class));
        founding.openTo(code);
    }

    /** As it is typed from the screen. */
    String code() {
        return " " + code.text().toUpperCase(java.util.Locale.ROOT);
    }

    FirstMembers fillIn() {
        founding.call(code(), "De Meent", "Breda", "nl", "Europe/Amsterdam");
        founding.add(code(), "Riet Vermeulen", "riet@voorbeeld.nl");
        founding.add(code(), "Toos van Gils", "toos@voorbeeld.nl");
        founding.add(code(), "Kees Oomen", "kees@voorbeeld.nl");
        return this;
    }

    Founded found() {
        return founding.found(code());
    }

    /** Does something as the member whose name begins so. */
    <T> T as(String name, Callable<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(rooms.count("select id from member where name like '" + name + "%'"), () -> answer.set(rooms.inRequest(act)));
        return answer.get();
    }
}
