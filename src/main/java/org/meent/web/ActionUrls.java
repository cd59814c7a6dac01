package org.meent.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Lets a form post to the address that it was shown at, parameters included: views keep no state, so the address
 * says what the page is about, before and after a restart.
 */
public class ActionUrls extends ViewHandlerWrapper {
    /** For the server. */
    public ActionUrls(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var url = super.getActionURL(context, viewId);
        var root = context.getViewRoot();
        var query = ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
        return query == null || root == null || !viewId.equals(root.getViewId()) ? url : url + "?" + query;
    }
}
