package org.radslag.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Sessions;
import org.radslag.web.Ids;
import org.radslag.web.RoleWords;
import org.radslag.web.SessionCookie;
import org.radslag.web.Words;

/** One's own devices and roles; signing out. */
@Named
@RequestScoped
public class MePage {

  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject Caller caller;
  @Inject Words words;
  @Inject RoleWords roleWords;
  @Inject HttpServletRequest request;

  private List<Sessions.Device> devices;

  @PostConstruct
  void open() {
    devices = sessions.devices(cookie.read(request));
  }

  /** Signs out on this device. */
  public String signOut() {
    sessions.end(cookie.read(request));
    return gone("access.done.signed-out");
  }

  /** Signs out on every device. */
  public String signOutEverywhere() {
    sessions.endAll();
    return gone("access.done.signed-out-everywhere");
  }

  /** Signs out on another device. */
  public String signOutThere(String device) {
    Ids.of(device).ifPresent(sessions::endDevice);
    return "/access/me.xhtml?faces-redirect=true&done=" + "access.done.signed-out-there";
  }

  private String gone(String done) {
    cookie.remove(
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
    return "/access/sign-in.xhtml?faces-redirect=true&done=" + done;
  }

  public List<Sessions.Device> getDevices() {
    return devices;
  }

  /** What the device is, in words. */
  public String device(Sessions.Device device) {
    DeviceName name = DeviceName.of(device.agent());
    return name.isKnown()
        ? words.text("access.me.device", name.browser(), name.system())
        : words.text("access.me.device-unknown");
  }

  /** The roles she holds, in words, with the association or body. */
  public List<String> getRoles() {
    return caller.grants().stream().map(roleWords::of).sorted().toList();
  }
}
