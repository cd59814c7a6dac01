package org.meent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * What our style sheets, icons, letters and script are together, as a short text: when one of them changes, so does
 * this, and with it the address of each. One text for all, as a style sheet names the letters that it wants.
 */
@ApplicationScoped
class FilesVersion {
    /** Where our files lie, and by which name pages ask for them. */
    static final String LIBRARY = "meent";
    private static final int CHARACTERS = 12;
    private final String text;

    @Inject
    FilesVersion(ServletContext files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add("/resources/" + LIBRARY + "/", files, digest);
            text = HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the files of this program. */
    String text() {
        return text;
    }

    private static void add(String folder, ServletContext files, MessageDigest digest) throws IOException {
        var paths = files.getResourcePaths(folder);
        for (var path : new TreeSet<>(paths == null ? Set.<String>of() : paths)) {
            if (path.endsWith("/")) add(path, files, digest);
            else try (var in = files.getResourceAsStream(path)) {
                digest.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(in.readAllBytes());
            }
        }
    }
}
