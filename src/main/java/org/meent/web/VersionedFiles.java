package org.meent.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts the version of our files into their addresses, so that a browser may keep them for ever and still has the new
 * ones the moment that they change.
 */
public class VersionedFiles extends ResourceHandlerWrapper {
    /** For the server. */
    public VersionedFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), library);
    }

    private static Resource versioned(Resource file, String library) {
        return file == null || !FilesVersion.LIBRARY.equals(library) ? file : new Versioned(file);
    }

    /** One of our files. */
    private static class Versioned extends ResourceWrapper {
        Versioned(Resource file) {
            super(file);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v=" + CDI.current().select(FilesVersion.class).get().text();
        }

        /** How long it may be kept was said at the gate; the server's own opinion would take its place. */
        @Override
        public Map<String, String> getResponseHeaders() {
            var headers = new HashMap<>(super.getResponseHeaders());
            headers.remove("Cache-Control");
            return headers;
        }
    }
}
