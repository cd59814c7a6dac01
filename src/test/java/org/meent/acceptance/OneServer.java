package org.meent.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.meent.acceptance.inwar.TestingServlet;

/**
 * One server for all stories of a run, where Arquillian would start one per class: deploys the built WAR, with
 * nothing added but the {@code inwar} package, when the container starts, and takes it away when that stops.
 * The system property {@code meent.test.database} chooses {@code h2} (default) or {@code postgresql};
 * {@code meent.test.war} names the WAR of an application that overlays Meent.
 */
public class OneServer implements LoadableExtension {
    private static URI address;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    /** Where the server answers. */
    static URI address() {
        if (address == null) throw new IllegalStateException("The server has not been started: let the story extend ApiStory or BrowserStory");
        return address;
    }

    /** Which database it runs on: {@code h2} or {@code postgresql}. */
    static String database() {
        return System.getProperty("meent.test.database", "h2");
    }

    /** The WAR in this file, with the {@code inwar} package. */
    public static WebArchive withTesting(String file) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(file)).addAsLibrary(ShrinkWrap.create(JavaArchive.class, "meent-testing.jar")
                .addPackage(TestingServlet.class.getPackage())
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
    }

    /** What Arquillian calls. */
    public static class Observer {
        private final Path target = Path.of("target").toAbsolutePath();
        private final Path folder = target.resolve("acceptance-" + database());
        private EmbeddedPostgres postgres;
        private WebArchive war;

        /** For Arquillian. */
        public Observer() {}

        /** Tells the container what to start, once it is known that stories need it. */
        public void prepare(@Observes ContainerRegistry registry) throws IOException {
            Files.createDirectories(folder);
            var boot = Path.of("src/main/resources/org/meent/start").toAbsolutePath();
            var preBoot = Files.writeString(folder.resolve("pre-boot.txt"), Files.readString(boot.resolve("pre-boot.txt")).replace("${address}", "127.0.0.1"));
            var port = freePort();
            address = URI.create("http://localhost:" + port);
            var options = String.join(" ", "--nohazelcast", "--disablephonehome", "--port", String.valueOf(port),
                    "--rootdir", Files.createTempDirectory("meent-server").toString(), "--systemproperties", settings().toString(),
                    "--prebootcommandfile", preBoot.toString(), "--postbootcommandfile", boot.resolve("post-boot.txt").toString(),
                    "--logproperties", logging(boot).toString());
            for (var container : registry.getContainers()) {
                container.getContainerConfiguration()
                        .property("microJar", target.resolve("single/server/payara-micro.jar").toString())
                        .property("randomHttpPort", "false")
                        .property("cmdOptions", "-XX:+UseSerialGC -Xmx700m -Duser.language=nl")
                        .property("extraMicroOptions", options);
            }
        }

        /** Deploys the WAR. */
        public void deploy(@Observes AfterStart started) throws DeploymentException {
            war = withTesting(System.getProperty("meent.test.war", "target/meent.war"));
            started.getDeployableContainer().deploy(war);
        }

        /** Takes the WAR away; the server stops with it. */
        public void undeploy(@Observes BeforeStop stopping) throws DeploymentException, IOException {
            if (war != null) stopping.getDeployableContainer().undeploy(war);
            if (postgres != null) postgres.close();
        }

        private Path settings() throws IOException {
            var settings = new Properties();
            settings.setProperty("meent.start", "example");
            settings.setProperty("meent.data", folder.toString());
            if (database().equals("postgresql")) {
                postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
                settings.setProperty("meent.db.class", "org.meent.kernel.PostgresqlSource");
                settings.setProperty("meent.db.url", postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=example");
                settings.setProperty("meent.db.user", "postgres");
            } else {
                var file = Files.createTempDirectory("meent-h2").resolve("example");
                settings.setProperty("meent.db.class", "org.meent.kernel.H2Source");
                settings.setProperty("meent.db.url", "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE");
                settings.setProperty("meent.db.user", "meent");
            }
            settings.setProperty("meent.db.password", "");
            var file = folder.resolve("settings.properties");
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            return file;
        }

        /** The product's own logging, and the one line by which the container sees that the server is up. */
        private Path logging(Path boot) throws IOException {
            return Files.writeString(folder.resolve("logging.properties"), Files.readString(boot.resolve("logging.properties"))
                    .replace("handlers=java.util.logging.ConsoleHandler", "handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler")
                    .replace("ConsoleHandler.level=WARNING", "ConsoleHandler.level=INFO")
                    .replaceAll("(?m)^java.util.logging.ConsoleHandler.formatter=.*$", "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter")
                    + "\nPayaraMicro.level=INFO\njava.util.logging.FileHandler.pattern=" + folder.resolve("server.log")
                    + "\njava.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter\n");
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}
