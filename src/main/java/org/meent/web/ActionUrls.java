package org.meent.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/**
 * Lets a form post to the address that it was shown at, parameters included: views keep no state, so the address
 * says what the page is about, before and after a restart.
 */
public class ActionUrls extends ViewHandlerWrapper {
    private static final String REDIRECTING = ActionUrls.class.getName();

    /** For the server. */
    public ActionUrls(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var url = super.getActionURL(context, viewId);
        var root = context.getViewRoot();
        var query = ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
        var elsewhere = root == null || !viewId.equals(root.getViewId()) || context.getAttributes().containsKey(REDIRECTING);
        return query == null || elsewhere ? url : url + "?" + query;
    }

    /** A redirect says by itself what the next page is about: what the page before said just now is over. */
    @Override
    public String getRedirectURL(FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        context.getAttributes().put(REDIRECTING, true);
        try {
            return super.getRedirectURL(context, viewId, parameters, includeViewParams);
        } finally {
            context.getAttributes().remove(REDIRECTING);
        }
    }
}
