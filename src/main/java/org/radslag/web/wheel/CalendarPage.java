package org.radslag.web.wheel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Seats;
import org.radslag.kernel.Outcome;
import org.radslag.platform.Settings;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.wheel.Feeds;

/** The reader's secret calendar address: shown once, when it is made. */
@Named
@RequestScoped
public class CalendarPage {

  @Inject Feeds feeds;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Caller caller;
  @Inject Settings settings;
  @Inject Messages messages;

  private String secret;

  /** Since when there is an address; null when there is none. */
  public Instant getSince() {
    return feeds.since().orElse(null);
  }

  /** The address, right after it was made; empty at any other time. */
  public String getAddress() {
    return secret == null ? "" : address("");
  }

  /** The address of one body's calendar. */
  public String of(BodyCard body) {
    return address("/" + body.id());
  }

  /** The bodies in which the reader sits. */
  public List<BodyCard> getMine() {
    Set<BodyId> mine = Set.copyOf(seats.bodiesOf(caller.requirePerson()));
    return bodies.all().stream().filter(body -> mine.contains(body.id())).toList();
  }

  /** Makes an address; the page then shows it, this once. */
  public String renew() {
    Outcome<String> made = feeds.renew();
    if (!messages.refused(made)) {
      secret = made.value();
    }
    return null;
  }

  public String revoke() {
    return messages.refused(feeds.revoke())
        ? null
        : Onward.to("/wheel/calendar.xhtml", "wheel.done.revoked");
  }

  private String address(String part) {
    return settings.publicUrl() + "/wheel/feed/" + secret + part + ".ics";
  }
}
