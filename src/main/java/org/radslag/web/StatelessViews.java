package org.radslag.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes every view stateless from the moment it is created. The template says so too, but only once
 * the page is built; before that PrimeFaces would keep its nonce in a view map, and with it a
 * session for everyone who reads a page (decision 0010).
 */
public class StatelessViews extends ViewHandlerWrapper {
  /** For Faces, which passes the handler that this one wraps. */
  public StatelessViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot root = super.createView(context, viewId);
    if (root != null) {
      root.setTransient(true);
    }
    return root;
  }
}
