package org.radslag.motions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.radslag.motions.Moment.Place;

/** What has happened to a motion, and what comes next. */
final class Timeline {

  private final ConferenceCard conference;
  private final Instant now;
  private final ZoneId zone;
  private final List<Moment> moments = new ArrayList<>();

  private Timeline(ConferenceCard conference, Instant now, ZoneId zone) {
    this.conference = conference;
    this.now = now;
    this.zone = zone;
  }

  static List<Moment> of(
      Motion motion, List<MotionStep> steps, ConferenceCard conference, Instant now, ZoneId zone) {
    Timeline timeline = new Timeline(conference, now, zone);
    for (MotionStep step : steps) {
      boolean filing =
          step.action() == MotionAction.FILE || step.action() == MotionAction.FILE_LATE;
      if (filing && motion.adoptedOn().isPresent()) {
        timeline.add("adopted", day(motion.adoptedOn().get(), zone), true, Place.PAST);
      }
      timeline.moments.add(
          new Moment(
              step.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              step.at(),
              false,
              step.note(),
              step.version(),
              Place.PAST));
    }
    timeline.toCome(motion.state());
    return timeline.moments;
  }

  private void toCome(MotionState state) {
    boolean open = conference.isOpen(now);
    switch (state) {
      case DRAFT -> {
        if (open) {
          add("last-day", conference.deadline(), false, Place.NEXT);
        }
      }
      case AWAITING_ASSOCIATION -> {
        add("answer", conference.deadline(), false, Place.NEXT);
        conferenceAs(Place.LATER);
      }
      case SUBMITTED -> {
        add("number", null, false, Place.NEXT);
        if (open) {
          add("last-edit", conference.deadline(), false, Place.LATER);
        }
        conferenceAs(Place.LATER);
      }
      case REGISTERED -> {
        if (open) {
          add("last-edit", conference.deadline(), false, Place.NEXT);
        }
        conferenceAs(open ? Place.LATER : Place.NEXT);
      }
      case LATE, WITHDRAWN -> {
        // Nothing more happens to it by itself.
      }
    }
  }

  private void conferenceAs(Place place) {
    Instant start = day(conference.firstDay(), zone);
    add("conference", start, true, now.isBefore(start) ? place : Place.PAST);
  }

  private void add(String kind, Instant at, boolean wholeDay, Place place) {
    moments.add(new Moment(kind, at, wholeDay, "", 0, place));
  }

  private static Instant day(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }
}
