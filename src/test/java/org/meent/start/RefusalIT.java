package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot go on ends with one sentence that says what to do, and with nothing else. */
class RefusalIT {
    private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";
    private final int port = Started.freePort();
    @TempDir
    Path folder;

    @Test
    void the_port_is_taken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused("Port " + other.getLocalPort() + " is taken: stop", List.of("-Dmeent.port=" + other.getLocalPort()));
        }
    }

    @Test
    void the_machine_speaks_dutch() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused("Poort " + other.getLocalPort() + " is bezet: stop", List.of("-Duser.language=nl", "-Dmeent.port=" + other.getLocalPort()));
        }
    }

    @Test
    void the_port_is_no_number() {
        refused("meent.port is eighty, which is not a port", List.of("-Dmeent.port=eighty"));
        refused("meent.example.members is 29: choose a number from 30 to", List.of("-Dmeent.example.members=29"));
        refused("meent.mail.from is \"\": fill in the address that mail comes from", List.of("-Dmeent.mail.host=mail.example.org"));
        refused("meent.mail.tls is ssl: choose starttls, tls or none", List.of("-Dmeent.mail.host=mail.example.org", "-Dmeent.mail.from=meent@example.org", "-Dmeent.mail.tls=ssl"));
        refused("meent.url is \"\": fill in the address at which members reach Meent", List.of("-Dmeent.mail.host=mail.example.org", "-Dmeent.mail.from=meent@example.org"));
    }

    @Test
    void the_application_is_not_there_or_does_not_overlay_meent() throws IOException {
        refused("The file " + folder.toRealPath().resolve("none.war") + " that meent.war names cannot be read", List.of("-Dmeent.war=none.war"));
        Files.writeString(folder.resolve("other.war"), "no archive");
        refused("The file " + folder.toRealPath().resolve("other.war") + " that meent.war names cannot be read, or is no application", List.of("-Dmeent.war=other.war"));
    }

    @Test
    void the_machine_does_not_have_the_address() {
        refused("This machine does not have the address 192.0.2.77: set meent.address", List.of("-Dmeent.address=192.0.2.77"));
    }

    @Test
    void the_data_folder_is_a_file() throws IOException {
        Files.createFile(folder.resolve("data"));
        refused("The data folder " + folder.toRealPath().resolve("data") + " is a file: move", List.of());
    }

    @Test
    void the_data_folder_may_not_be_read() throws IOException {
        Files.createDirectory(folder.resolve("data"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("-wx-wx-wx")));
        refusedToAnybody("The data folder " + folder.toRealPath().resolve("data") + " cannot be read: give");
    }

    @Test
    void the_data_folder_may_not_be_written() throws IOException {
        Files.createDirectory(folder.resolve("data"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        refusedToAnybody("The data folder " + folder.toRealPath().resolve("data") + " cannot be written: give");
    }

    @Test
    void the_data_folder_cannot_be_made() {
        refused("The data folder /proc/meent cannot be made: give", List.of("-Dmeent.data=/proc/meent"));
    }

    @Test
    void the_data_folder_cannot_be_written() {
        refused("The data folder /proc/self cannot be written: give", List.of("-Dmeent.data=/proc/self"));
    }

    @Test
    void the_configuration_file_is_missing() {
        refused("The configuration file none.properties cannot be read: check", List.of(), "none.properties");
    }

    @Test
    void a_setting_does_not_exist() throws IOException {
        Files.writeString(folder.resolve("my.properties"), "meent.prot=8080\n");
        refused("There is no setting meent.prot: take it out", List.of(), "my.properties");
    }

    @Test
    void the_database_password_is_wrong() throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("mine");
        DriverManager.getConnection(url, "meent", "right").close();
        refused("does not know the user meent with this password: correct", List.of("-Dmeent.db.url=" + url + SETTINGS, "-Dmeent.db.password=wrong"));
    }

    @Test
    void another_program_has_the_database_open() throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("mine");
        try (var other = DriverManager.getConnection(url, "meent", "")) {
            refused("Another program has opened the database " + url + ": stop", List.of("-Dmeent.db.url=" + url + SETTINGS));
            assertThat(other.isClosed()).isFalse();
        }
    }

    @Test
    void h2_would_lose_confirmed_bookings() {
        refused("lacks ;WRITE_DELAY=0 so", List.of("-Dmeent.db.url=jdbc:h2:file:" + folder.resolve("mine") + ";LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0"));
    }

    @Test
    void h2_would_give_up_under_load() {
        refused("lacks ;LOCK_TIMEOUT=10000 so", List.of("-Dmeent.db.url=jdbc:h2:file:" + folder.resolve("mine") + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0"));
    }

    @Test
    void h2_would_answer_from_old_results() {
        refused("lacks ;OPTIMIZE_REUSE_RESULTS=0 so", List.of("-Dmeent.db.url=jdbc:h2:file:" + folder.resolve("mine") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000"));
    }

    @Test
    void h2_does_not_work_at_read_committed() {
        refused("does not work at READ COMMITTED: take", List.of("-Dmeent.db.url=jdbc:h2:file:" + folder.resolve("mine") + SETTINGS
                + ";INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE"));
    }

    @Test
    void the_schema_is_newer_than_the_program() throws SQLException {
        refused("belongs to a newer Meent, which added V999__later.sql: start", List.of("-Dmeent.db.url=" + databaseWith("""
                create table "flyway_schema_history" ("script" varchar(100), "type" varchar(20), "success" boolean);
                insert into "flyway_schema_history" values ('V999__later.sql', 'SQL', true)""")));
    }

    @Test
    void the_key_is_gone_that_keeps_desks_from_being_booked_twice() throws SQLException {
        refused("lacks the primary key of booking_slot", List.of("-Dmeent.db.url=" + databaseWith("create table booking_slot (desk_id bigint)")));
    }

    @Test
    void the_key_is_gone_that_keeps_a_member_from_being_in_two_places() throws SQLException {
        refused("lacks the primary key of member_slot", List.of("-Dmeent.db.url=" + databaseWith("create table member_slot (member_id bigint primary key)")));
    }

    @Test
    void a_migration_fails() throws SQLException {
        refused("The database could not be brought up to date (", List.of("-Dmeent.db.url=" + databaseWith("create table community (id integer)")));
    }

    @Test
    void postgresql_is_not_there() {
        refused("The database at jdbc:postgresql://localhost:" + port + "/meent cannot be reached: start it",
                List.of("-Dmeent.db.url=jdbc:postgresql://localhost:" + port + "/meent"));
    }

    private void refusedToAnybody(String sentence) throws IOException {
        // Whatever the umask took away, and for whoever may be asked to look.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Refusal.toAnybody(folder, port, sentence);
    }

    private String databaseWith(String sql) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("mine") + SETTINGS;
        try (var connection = DriverManager.getConnection(url, "meent", ""); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return url;
    }

    private void refused(String sentence, List<String> options, String... arguments) {
        Refusal.of(folder, port, sentence, options, arguments);
    }
}
