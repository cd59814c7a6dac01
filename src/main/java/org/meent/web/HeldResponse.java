package org.meent.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.meent.kernel.Idempotency;

/** A response that is held back until the transaction behind it has ended well. */
class HeldResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status = SC_OK;
    private String location;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** What would have been sent. */
    Idempotency.Answer answer() {
        return new Idempotency.Answer(status, location, bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8));
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
        if (name.equalsIgnoreCase("Location")) location = value;
        else super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Location")) location = value;
        else super.addHeader(name, value);
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
    public void reset() {
        bytes.reset();
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
