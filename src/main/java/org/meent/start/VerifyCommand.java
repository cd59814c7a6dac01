package org.meent.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.meent.proof.HashChain;
import org.meent.proof.NotedHead;
import org.meent.proof.PlainWords;
import org.meent.proof.VerifyLog;

/**
 * Checks the public log: {@code verify FILE [--head HASH]} a downloaded one, {@code verify [settings.properties]
 * [--head HASH]} the one in the database, past the application that wrote it.
 */
final class VerifyCommand {
    private VerifyCommand() {}

    /** @return the exit code, as {@link VerifyLog#run} has it; {@link Refused#EXIT} if the database cannot be opened */
    static int run(String[] args, PrintStream out, PrintStream err) throws IOException, ReflectiveOperationException {
        var rest = new ArrayList<>(List.of(args));
        var file = rest.isEmpty() || rest.get(0).startsWith("--") ? null : rest.get(0);
        if (file != null && !file.endsWith(".properties")) return VerifyLog.run(args, out, err);
        if (file != null) rest.remove(0);
        var noted = noted(rest);
        var settings = Settings.read(file, System.getProperties());
        var folder = Files.createTempDirectory("meent-verify");
        try {
            return verify(settings, Unpacked.into(folder, settings.war()), noted, out);
        } finally {
            Unpacked.remove(folder);
        }
    }

    private static Optional<NotedHead> noted(List<String> options) {
        if (options.isEmpty()) return Optional.empty();
        if (options.size() != 2 || !options.get(0).equals("--head")) throw Refused.because("verify.arguments");
        try {
            return Optional.of(NotedHead.parse(options.get(1)));
        } catch (IllegalArgumentException e) {
            throw Refused.because("verify.head");
        }
    }

    private static int verify(Settings settings, Unpacked files, Optional<NotedHead> noted, PrintStream out) throws IOException, ReflectiveOperationException {
        try (var connection = connect(settings, files); var entries = new LogTable(connection)) {
            var report = entries.held(HashChain.verify(entries, noted));
            new PlainWords(Words.language()).of(report).forEach(out::println);
            return report.isWhole() ? VerifyLog.WHOLE : VerifyLog.TOUCHED;
        } catch (SQLException e) {
            throw Refused.because("verify.database", firstLine(e));
        }
    }

    private static Connection connect(Settings settings, Unpacked files) throws IOException, ReflectiveOperationException, SQLException {
        var driver = (Driver) files.loader().loadClass(settings.onPostgresql() ? "org.postgresql.Driver" : "org.h2.Driver").getConstructor().newInstance();
        var account = new Properties();
        account.setProperty("user", settings.database().getProperty("meent.db.user"));
        account.setProperty("password", settings.database().getProperty("meent.db.password"));
        // A look must not make the database that it looks for.
        return driver.connect(settings.databaseUrl() + (settings.onPostgresql() ? "" : ";IFEXISTS=TRUE"), account);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
