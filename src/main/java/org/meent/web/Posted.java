package org.meent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form of ours posted, by the name of the field; on pages it is called {@code posted}. Of a request that only
 * asks for a page it is empty, so that no link, wherever it stands, does anything in a member's name.
 */
@ApplicationScoped
class Posted {
    @Produces
    @RequestScoped
    @Named("posted")
    Map<String, String> posted(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Map.of();
        return request.getParameterMap().entrySet().stream().filter(field -> field.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }
}
