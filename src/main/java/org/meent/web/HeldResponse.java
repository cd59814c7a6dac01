package org.meent.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.meent.kernel.Idempotency;

/** A response that is held back until the transaction behind it has ended well. */
class HeldResponse extends HttpServletResponseWrapper {
    /** What is kept with an answer, or follows from it. */
    private static final Set<String> OF_THE_ANSWER = Set.of("location", "content-type", "content-length");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status = SC_OK;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** What would have been sent. */
    Idempotency.Answer answer() {
        return new Idempotency.Answer(status, location(), bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8));
    }

    /** Without scheme and host, which a proxy in front knows better (RFC 9110, 10.2.2, lets it be relative). */
    private String location() {
        return headers.containsKey("Location") ? URI.create(headers.get("Location").get(0)).getRawPath() : null;
    }

    /** Sends the other headers too, such as when to come again; none if nothing was held, as the answer is an earlier one. */
    void sendHeaders() {
        headers.forEach((name, values) -> {
            if (!OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) values.forEach(value -> super.addHeader(name, value));
        });
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, new ArrayList<>(List.of(value)));
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    @Override
    public void setContentLength(int length) {
        // Known when it is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known when it is sent.
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves yet.
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, String.valueOf(value));
    }

    @Override
    public void reset() {
        bytes.reset();
        headers.clear();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                bytes.write(some, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("The API answers at once");
            }
        };
    }
}
