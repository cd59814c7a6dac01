package org.meent.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The embedded application server. It answers the path {@code /health} with {@code ok} once the application is up. */
final class Server {
    private final Unpacked files;

    Server(Unpacked files) {
        this.files = files;
    }

    /** Starts the server in this process and returns when it has tried to deploy the application. */
    void run(Settings settings) throws IOException, ReflectiveOperationException {
        var folder = files.folder();
        var preBoot = folder.resolve("pre-boot.txt");
        Files.writeString(preBoot, Files.readString(preBoot).replace("${address}", settings.address()));
        ClassPath.append(folder.resolve("payara-micro.jar"));
        var main = Class.forName("fish.payara.micro.PayaraMicro").getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) arguments(folder, preBoot, settings.port()).toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IOException("The server did not start", e.getCause());
        }
    }

    private static List<String> arguments(Path folder, Path preBoot, int port) throws IOException {
        var root = Files.createDirectories(folder.resolve("root"));
        return List.of(
                "--nohazelcast", "--disablephonehome",
                "--rootdir", root.toString(),
                "--prebootcommandfile", preBoot.toString(),
                "--postbootcommandfile", folder.resolve("post-boot.txt").toString(),
                "--logproperties", folder.resolve("logging.properties").toString(),
                "--port", String.valueOf(port),
                "--deploy", folder.resolve("ROOT.war").toString());
    }
}
