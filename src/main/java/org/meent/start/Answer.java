package org.meent.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the application whether it is well, over HTTP, as any member's browser would. */
final class Answer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Answer() {}

    /** The address of Meent, once it answers there. */
    static URI await(Settings settings) throws IOException {
        var local = InetAddress.getByName(settings.address());
        var name = local.isLoopbackAddress() || local.isAnyLocalAddress() ? "localhost" : settings.address();
        var asked = local.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : local;
        var health = new URL("http", asked.getHostAddress(), settings.port(), "/health");
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isWell(health)) {
            if (System.nanoTime() > end) throw Refused.because("noAnswer");
            pause();
        }
        return URI.create("http://" + name + ":" + settings.port() + "/");
    }

    private static boolean isWell(URL health) {
        try {
            var connection = (HttpURLConnection) health.openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(20_000);
            // A 404 says that the deployment is over and failed: the server answers, and nobody is at home.
            if (connection.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND) throw Refused.because("notDeployed");
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) return false;
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().equals("ok");
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because("noAnswer");
        }
    }
}
