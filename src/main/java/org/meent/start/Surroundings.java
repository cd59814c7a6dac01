package org.meent.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What Meent needs of the machine: a folder that it may write and has for itself, and a free port. */
final class Surroundings {
    /** Held on to, since the lock goes when nobody holds its file any more. */
    private static FileChannel lockFile;

    private Surroundings() {}

    static void check(Settings settings) {
        folder(settings.data());
        port(settings.address(), settings.port());
    }

    private static void folder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw Refused.because("folder.file", folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refused.because("folder.none", folder);
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) throw Refused.because("folder.unreadable", folder);
        try {
            Files.delete(Files.createTempFile(folder, "meent", ".try"));
        } catch (IOException e) {
            throw Refused.because("folder.unwritable", folder);
        }
        alone(folder);
    }

    /** Until the process ends, whichever way that happens. */
    private static void alone(Path folder) {
        try {
            lockFile = FileChannel.open(folder.resolve("meent.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockFile.tryLock() == null) throw Refused.because("folder.inUse", folder);
        } catch (OverlappingFileLockException e) {
            throw Refused.because("folder.inUse", folder);
        } catch (IOException e) {
            throw Refused.because("folder.unwritable", folder);
        }
    }

    private static void port(String address, int port) {
        try (var socket = new ServerSocket()) {
            // As the server itself will do: a port that an earlier Meent has just left is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw Refused.because("address", address);
        } catch (BindException e) {
            throw Refused.because(String.valueOf(e.getMessage()).contains("assign") ? "address" : port < 1024 ? "portLow" : "portTaken",
                    address, String.valueOf(port));
        } catch (IOException e) {
            throw Refused.because("portTaken", address, String.valueOf(port));
        }
    }
}
