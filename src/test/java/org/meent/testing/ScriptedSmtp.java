package org.meent.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as a story wants: a reply, or an empty one to hang up, or null to stay silent. */
public class ScriptedSmtp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    /** The mails that came to their dot, as they went over the line. */
    public final List<String> taken = new CopyOnWriteArrayList<>();
    /** How many senders said goodbye. */
    public final AtomicInteger goodbyes = new AtomicInteger();
    /** What it says of an address with {@code refused} in it. */
    public volatile String toRecipient = "250 ok";
    /** What it says when a mail is whole. */
    public volatile String toDot = "250 taken";
    /** Done when an address has been named. */
    public volatile Runnable atRecipient = () -> { };
    /** Done when a mail is whole. */
    public volatile Runnable atDot = () -> { };

    /** Listens from now on. */
    public ScriptedSmtp() throws IOException {
        var thread = new Thread(this::listen, "scripted smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                lines.add(line);
                talk(line);
            } catch (IOException e) {
                // The story is over, or the sender hung up.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, "220 hello");
        for (var heard = in.readLine(); heard != null; heard = in.readLine()) {
            if (heard.startsWith("RCPT")) atRecipient.run();
            if (heard.startsWith("RCPT") && heard.contains("refused")) say(line, toRecipient);
            else if (heard.equals("DATA")) {
                say(line, "354 go on");
                var text = new StringBuilder();
                String next;
                while ((next = in.readLine()) != null && !next.equals(".")) text.append(next).append('\n');
                if (next == null) return;
                taken.add(text.toString());
                atDot.run();
                if (toDot == null) return;
                if (toDot.isEmpty()) {
                    line.close();
                    return;
                }
                say(line, toDot);
            } else {
                say(line, heard.equals("QUIT") ? "221 bye" : "250 ok");
                if (heard.equals("QUIT")) goodbyes.incrementAndGet();
            }
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var line : lines) line.close();
    }
}
