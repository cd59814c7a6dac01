package org.meent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that only asks for a page. What would make Faces take it for a form that was sent is left out: a link,
 * wherever it stands, must do nothing in a member's name.
 */
class Asked extends HttpServletRequestWrapper {
    private static final String OF_A_FORM = "jakarta.faces.";

    Asked(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return name.startsWith(OF_A_FORM) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return name.startsWith(OF_A_FORM) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return super.getParameterMap().entrySet().stream().filter(parameter -> !parameter.getKey().startsWith(OF_A_FORM))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
