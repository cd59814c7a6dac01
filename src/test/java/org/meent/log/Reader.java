package org.meent.log;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.testing.Rooms;

/** Riet, who reads the log, and acts that stand in it. */
class Reader {
    private final Rooms rooms;
    private final long riet;

    Reader(Rooms rooms) {
        this.rooms = rooms;
        riet = rooms.inRequest(() -> rooms.count("select count(*) from member") == 0
                ? rooms.the(Members.class).addFounder("Riet Vermeulen", "riet@voorbeeld.nl").id()
                : rooms.count("select min(id) from member"));
    }

    /** Someone does something that the log tells, with no more to it than its {@code type}. */
    void something(String type) {
        rooms.the(Log.class).write(type, Map.of("what", "iets"), Ground.self());
    }

    /** Does something as Riet. */
    <T> T asRiet(Callable<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(riet, () -> answer.set(rooms.inRequest(act)));
        return answer.get();
    }

    LogReport report() {
        return asRiet(() -> rooms.the(Log.class).report());
    }
}
