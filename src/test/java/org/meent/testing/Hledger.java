package org.meent.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Somebody else's tool that checks ledgers: hledger, on the PATH; else Debian's, installed if we are root. */
public final class Hledger {
    private Hledger() {}

    /**
     * What hledger finds wrong with a journal, the empty text if nothing.
     *
     * @throws IllegalStateException if there is no hledger, and none can be installed
     */
    public static String findsWrong(String journal) {
        install();
        try {
            var file = Files.createTempFile("meent", ".journal");
            Files.writeString(file, journal);
            var answer = run("hledger", "-f", file.toString(), "check", "--strict", "ordereddates", "payees");
            Files.delete(file);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void install() {
        if (isThere()) return;
        if (Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"))) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "hledger");
        }
        if (!isThere()) throw new IllegalStateException("The stories about the ledger need hledger: install the package hledger so that it is on the PATH.");
    }

    private static boolean isThere() {
        for (var folder : System.getenv("PATH").split(java.io.File.pathSeparator)) if (Files.isExecutable(Path.of(folder, "hledger"))) return true;
        return false;
    }

    /** What the command printed, if it did not go well; else the empty text. */
    private static String run(String... command) {
        try {
            var log = Files.createTempFile("hledger", ".txt");
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroyForcibly();
            var said = Files.readString(log);
            Files.delete(log);
            return process.waitFor() == 0 ? "" : said.isBlank() ? "It ended with " + process.exitValue() : said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
