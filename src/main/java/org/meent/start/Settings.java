package org.meent.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an operator sets: defaults, then the configuration file, then {@code -D} on the command line. An empty value
 * counts as not given. {@code config/meent.properties} tells what each setting does.
 */
final class Settings {
    /** The settings with a default; the database's follow from these unless they are given. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "meent.port", "8080", "meent.address", "127.0.0.1", "meent.data", "data", "meent.start", "example", "meent.example.members", "60");
    private static final int FEWEST = 30;
    private static final int MOST = 10_000;
    private static final Set<String> DATABASE = Set.of("meent.db.url", "meent.db.user", "meent.db.password");
    private static final Set<String> MAIL = Set.of("meent.url", "meent.mail.host", "meent.mail.port", "meent.mail.user", "meent.mail.password", "meent.mail.from", "meent.mail.tls");
    private static final String FILE = "meent.config";
    private static final String WAR = "meent.war";
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    /** A member waits no longer than five seconds for a page that says that the database is away. */
    private static final String CONNECT_SECONDS = "2";
    /** The longest statement of Meent takes a second; what is still out after a minute was asked of a database that hangs. */
    private static final String STATEMENT_SECONDS = "60";
    /** The server's pool closes H2 when it has ended; H2's own hook would close it under the last requests, and complain in a file. */
    private static final String CLOSED_BY_THE_POOL = ";DB_CLOSE_ON_EXIT=FALSE";
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the settings.
     *
     * @param file the configuration file, or null for the one that {@code meent.config} names, if it does
     * @param commandLine the {@code -D} properties; those that do not begin with {@code meent.} are nobody's business here
     */
    static Settings read(String file, Properties commandLine) {
        var values = new TreeMap<>(DEFAULTS);
        var named = file == null ? commandLine.getProperty(FILE, "") : file;
        if (!named.isBlank()) take(readFile(named), values);
        var given = new Properties();
        for (var name : commandLine.stringPropertyNames()) {
            if (name.startsWith("meent.") && !name.equals(FILE)) given.setProperty(name, commandLine.getProperty(name));
        }
        take(given, values);
        var settings = new Settings(values);
        settings.check();
        settings.completeDatabase();
        return settings;
    }

    private static Properties readFile(String name) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.because("configuration", name);
        }
        return properties;
    }

    private static void take(Properties given, Map<String, String> values) {
        for (var name : given.stringPropertyNames()) {
            if (!DEFAULTS.containsKey(name) && !DATABASE.contains(name) && !MAIL.contains(name) && !name.equals(WAR)) throw Refused.because("unknownSetting", name);
            var value = given.getProperty(name).strip();
            if (!value.isEmpty()) values.put(name, value);
        }
    }

    private void check() {
        if (!values.get("meent.port").matches("\\d{1,5}") || port() < 1 || port() > 65_535) throw Refused.because("portNumber", values.get("meent.port"));
        if (!Set.of("example", "empty").contains(values.get("meent.start"))) throw Refused.because("startKind", values.get("meent.start"));
        checkMail();
        var members = values.get("meent.example.members");
        if (!members.matches("\\d{1,5}") || Integer.parseInt(members) < FEWEST || Integer.parseInt(members) > MOST) throw Refused.because("exampleMembers", members, FEWEST, MOST);
        try {
            data();
        } catch (InvalidPathException e) {
            throw Refused.because("folder.none", values.get("meent.data"));
        }
        try {
            war();
        } catch (InvalidPathException e) {
            throw Refused.because("war", values.get(WAR));
        }
        var url = values.get("meent.db.url");
        if (url != null && !url.startsWith(H2) && !url.startsWith(POSTGRESQL)) throw Refused.because("databaseAddress", url.split("[;?]", 2)[0]);
    }

    /** What would keep every mail from going out is said at the start. */
    private void checkMail() {
        if (!values.containsKey("meent.mail.host")) return;
        var from = values.getOrDefault("meent.mail.from", "");
        if (!from.matches("[^@]+@[^@]+")) throw Refused.because("mailFrom", from);
        var port = values.getOrDefault("meent.mail.port", "587");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) throw Refused.because("mailPort", port);
        var tls = values.getOrDefault("meent.mail.tls", "starttls");
        if (!Set.of("starttls", "tls", "none").contains(tls)) throw Refused.because("mailTls", tls);
        if (!values.getOrDefault("meent.url", "").matches("https?://[^/]+(/.*[^/])?")) throw Refused.because("mailUrl", values.getOrDefault("meent.url", ""));
    }

    /** The example and a real community never share tables: a file, or on PostgreSQL a schema, of its own for each. */
    private void completeDatabase() {
        var name = values.get("meent.start").equals("empty") ? "meent" : "example";
        values.putIfAbsent("meent.db.url", H2 + "file:" + data().resolve(name) + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0");
        values.putIfAbsent("meent.db.user", "meent");
        values.putIfAbsent("meent.db.password", "");
        var url = values.get("meent.db.url");
        values.put("meent.db.url", url.startsWith(POSTGRESQL)
                ? with(with(with(url, "currentSchema", name), "loginTimeout", CONNECT_SECONDS), "socketTimeout", STATEMENT_SECONDS)
                : url.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_ON_EXIT=") ? url : url + CLOSED_BY_THE_POOL);
        values.put("meent.db.class", url.startsWith(POSTGRESQL) ? "org.meent.kernel.PostgresqlSource" : "org.meent.kernel.H2Source");
    }

    /** The address with a parameter, unless the operator gave it. */
    private static String with(String url, String parameter, String value) {
        return url.contains(parameter + "=") ? url : url + (url.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    int port() {
        return Integer.parseInt(values.get("meent.port"));
    }

    String address() {
        return values.get("meent.address");
    }

    /** The data folder, from the root of the file system. */
    Path data() {
        return Path.of(values.get("meent.data")).toAbsolutePath().normalize();
    }

    /** The application that overlays Meent, from the root of the file system, if it is not Meent itself that runs. */
    Optional<Path> war() {
        return Optional.ofNullable(values.get(WAR)).map(war -> Path.of(war).toAbsolutePath().normalize());
    }

    String databaseUrl() {
        return values.get("meent.db.url");
    }

    boolean onPostgresql() {
        return databaseUrl().startsWith(POSTGRESQL);
    }

    /** Under which names the application finds the database. */
    Properties database() {
        var database = new Properties();
        values.forEach((name, value) -> {
            if (name.startsWith("meent.db.")) database.setProperty(name, value);
        });
        return database;
    }

    /** Hands all settings to the application, which runs in this process. */
    void toSystemProperties() {
        values.forEach(System::setProperty);
        System.setProperty("meent.data", data().toString());
    }
}
