package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.meent.kernel.Problem;
import org.meent.members.SignInProblems.OneMomentPlease;
import org.meent.members.SignInProblems.SignInFails;
import org.meent.members.SignInProblems.TryLater;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Members sign in with a password; whoever guesses is slowed down, and learns nothing. */
class SigningInTest {
    private static final String PASSWORD = "klaver-fluitketel-duin-kastanje";
    /** By the reference implementation (argon2-cffi): that password, the salt zoutzoutzoutzout, 8 MiB, one pass, one lane, 32 bytes. */
    private static final String OF_THE_REFERENCE = "$argon2id$v=19$m=8192,t=1,p=1$em91dHpvdXR6b3V0em91dA$JrhZuaTi0zWDSsK2k0rxLua+em4efEjxoHoUY5rkuRo";
    private static final String WRONG = "geheim-dat-niet-klopt";

    @OnBothDatabases
    void a_member_signs_in_with_the_address_in_any_capitals(Rooms rooms) {
        var riet = new Story(rooms).aMember("Riet Vermeulen", PASSWORD);

        var cookie = rooms.the(SignIn.class).withPassword(riet.email().toUpperCase(), PASSWORD, Story.LAPTOP);

        assertThat(rooms.the(Sessions.class).whose(cookie.text())).hasValueSatisfying(session -> assertThat(session.memberId()).isEqualTo(riet.id()));
        assertThat(rooms.count("select count(*) from member_session where cookie_hash = '" + cookie.text() + "'")).as("the cookie itself is stored nowhere").isZero();
    }

    @OnBothDatabases
    void an_unknown_address_gets_the_same_answer_for_the_same_work(Rooms rooms) {
        var riet = new Story(rooms).aMember("Riet Vermeulen", PASSWORD);
        var withoutPassword = new Story(rooms).aMember("Toos van Gils");
        var hashes = rooms.the(PasswordHash.class);

        for (var address : new String[] {riet.email(), withoutPassword.email(), "niemand@voorbeeld.nl", "geen adres", ""}) {
            var before = hashes.made();
            var answer = (Problem) catchThrowable(() -> rooms.the(SignIn.class).withPassword(address, WRONG, Story.LAPTOP));
            assertThat(answer).as(address).isInstanceOf(SignInFails.class);
            assertThat(hashes.made() - before).as("hashes for " + address).isEqualTo(1);
        }
    }

    @OnBothDatabases
    void the_fifth_failure_asks_for_a_wait_that_doubles_to_a_quarter_of_an_hour(Rooms rooms) {
        var riet = new Story(rooms).aMember("Riet Vermeulen", PASSWORD);
        for (var address : new String[] {riet.email(), "onbekend" + riet.id() + "@voorbeeld.nl"}) {
            for (var failure = 1; failure <= 4; failure++) fail(rooms, address);
            // Seconds to wait after the fifth failure and those that follow: 15, doubled each time, 900 at most.
            for (var wait : new int[] {15, 30, 60, 120, 240, 480, 900, 900}) {
                fail(rooms, address);
                rooms.clock().pass(Duration.ofSeconds(wait).minusMillis(1));
                assertThatThrownBy(() -> rooms.the(SignIn.class).withPassword(address, PASSWORD, Story.LAPTOP)).isInstanceOf(TryLater.class);
                rooms.clock().pass(Duration.ofMillis(1));
            }
        }

        assertThat(rooms.the(SignIn.class).withPassword(riet.email(), PASSWORD, Story.LAPTOP)).as("never a lock").isNotNull();
    }

    @OnBothDatabases
    void signing_in_forgets_the_failures_before_it(Rooms rooms) {
        var riet = new Story(rooms).aMember("Riet Vermeulen", PASSWORD);
        for (var round = 0; round < 2; round++) {
            for (var failure = 1; failure <= 4; failure++) fail(rooms, riet.email());
            rooms.the(SignIn.class).withPassword(riet.email(), PASSWORD, Story.LAPTOP);
        }
    }

    @OnBothDatabases
    void eight_guesses_at_once_count_as_eight(Rooms rooms) throws Exception {
        var address = "tegelijk@voorbeeld.nl";
        var together = new CyclicBarrier(8);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var guesses = IntStream.range(0, 8).<Callable<Class<?>>>mapToObj(number -> () -> {
                together.await();
                return catchThrowable(() -> rooms.the(SignIn.class).withPassword(address, WRONG, Story.LAPTOP)).getClass();
            }).toList();

            var answers = pool.invokeAll(guesses).stream().map(SigningInTest::answer).toList();

            assertThat(answers).filteredOn(SignInFails.class::equals).as("five are tried, then the address waits").hasSize(5);
            assertThat(answers).filteredOn(TryLater.class::equals).hasSize(3);
        } finally {
            pool.shutdownNow();
        }
    }

    @OnBothDatabases
    void two_hash_at_once_a_few_wait_and_the_rest_are_asked_for_a_moment(Rooms rooms) throws Exception {
        var hashes = rooms.the(PasswordHash.class);
        var inside = new CyclicBarrier(3);
        var pool = Executors.newCachedThreadPool();
        try {
            for (var i = 0; i < 2; i++) pool.submit(() -> hashes.inTurn(() -> waitAt(inside, 2)));
            inside.await();

            for (var i = 0; i < 16; i++) pool.submit(() -> hashes.inTurn(() -> null));
            while (hashes.waiting() < 16) Thread.onSpinWait();

            assertThatThrownBy(() -> hashes.inTurn(() -> null)).isInstanceOf(OneMomentPlease.class);
            inside.await();
        } finally {
            pool.shutdownNow();
        }
    }

    @OnBothDatabases
    void a_hash_of_old_parameters_is_made_anew_at_the_next_sign_in(Rooms rooms) throws Exception {
        var riet = new Story(rooms).aMember("Riet Vermeulen", PASSWORD);
        try (var connection = rooms.connect(); var update = connection.prepareStatement("update member_password set hash = ? where member_id = ?")) {
            update.setString(1, OF_THE_REFERENCE);
            update.setLong(2, riet.id());
            update.executeUpdate();
        }

        rooms.the(SignIn.class).withPassword(riet.email(), PASSWORD, Story.LAPTOP);

        assertThat(rooms.count("select count(*) from member_password where member_id = " + riet.id() + " and hash like '$argon2id$v=19$m=19456,t=2,p=1$%'")).isEqualTo(1);
        assertThat(rooms.the(SignIn.class).withPassword(riet.email(), PASSWORD, Story.LAPTOP)).isNotNull();
    }

    private static Object waitAt(CyclicBarrier barrier, int times) {
        try {
            for (var i = 0; i < times; i++) barrier.await();
            return null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> answer(java.util.concurrent.Future<Class<?>> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail(Rooms rooms, String address) {
        assertThatThrownBy(() -> rooms.the(SignIn.class).withPassword(address, WRONG, Story.LAPTOP)).isInstanceOf(SignInFails.class);
    }
}
