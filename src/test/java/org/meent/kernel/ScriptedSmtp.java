package org.meent.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a story wants: a reply, or an empty one to hang up, or null to stay silent. */
class ScriptedSmtp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile String toRecipient = "250 ok";
    volatile String toDot = "250 taken";
    volatile Runnable atDot = () -> { };

    ScriptedSmtp() throws IOException {
        var thread = new Thread(this::listen, "scripted smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
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
            if (heard.startsWith("RCPT") && heard.contains("refused")) say(line, toRecipient);
            else if (heard.equals("DATA")) {
                say(line, "354 go on");
                var text = new StringBuilder();
                String next;
                while ((next = in.readLine()) != null && !next.equals(".")) text.append(next).append('\n');
                if (next == null) return;
                atDot.run();
                taken.add(text.toString());
                if (toDot == null) return;
                if (toDot.isEmpty()) {
                    line.close();
                    return;
                }
                say(line, toDot);
            } else say(line, heard.equals("QUIT") ? "221 bye" : "250 ok");
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
