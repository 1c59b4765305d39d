package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.ConferencePlan;
import org.radslag.motions.Conferences;
import org.radslag.motions.DraftForm;
import org.radslag.motions.Drafts;
import org.radslag.motions.Endorsement;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionLanguage;
import org.radslag.motions.MotionText;
import org.radslag.motions.Registry;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.Sender;

/**
 * November to January: motions to two conferences, of which the first closed for motions before its
 * last one came.
 */
@ApplicationScoped
class MotionScene {

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Members members;
  @Inject Conferences conferences;
  @Inject Drafts drafts;
  @Inject Filing filing;
  @Inject Endorsement endorsement;
  @Inject Registry registry;

  private ConferenceId district;
  private ConferenceId city;
  private Queue<JsonObject> coming;

  /** Plans the conferences. */
  void plan() {
    stage.at("2026-11-02T10:00:00");
    city =
        plan(
            "Stadskonferensen 2026",
            "Ekuddens bibliotek, Mälarstad",
            LocalDate.of(2027, 1, 30),
            LocalDate.of(2027, 1, 30),
            "2026-12-04T23:59:59");
    district =
        plan(
            "Distriktskonferensen 2027",
            "Folkets hus, Mälarstad",
            LocalDate.of(2027, 3, 13),
            LocalDate.of(2027, 3, 14),
            "2027-01-15T23:59:59");
  }

  private ConferenceId plan(
      String name, String place, LocalDate first, LocalDate last, String deadline) {
    return stage.system(
        () -> conferences.plan(new ConferencePlan(name, place, first, last), deadline));
  }

  /** Plays what happened before a date and has not been played. */
  void until(String time) {
    if (coming == null) {
      try (JsonReader reader =
          Json.createReader(new ByteArrayInputStream(Cast.bytes("motions.json")))) {
        coming = new ArrayDeque<>(reader.readArray().getValuesAs(JsonObject.class));
      }
    }
    while (!coming.isEmpty() && coming.peek().getString("on").compareTo(time) < 0) {
      play(coming.poll());
    }
  }

  private void play(JsonObject motion) {
    stage.at(motion.getString("on"));
    PersonId author = cast.person(motion.getString("by"));
    boolean adopted = motion.getBoolean("association", false);
    String end = motion.getString("end");
    AssociationId association = adopted || end.equals("asked") ? votesIn(author) : null;
    Sender sender = association == null ? Sender.OWN : Sender.ASSOCIATION;
    List<String> clauses =
        motion.getJsonArray("clauses").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    MotionText text =
        new MotionText(
            MotionLanguage.SV, motion.getString("title"), motion.getString("reasons"), clauses);
    ConferenceId conference = motion.getBoolean("city", false) ? city : district;
    SavedDraft draft =
        stage.as(
            author,
            () -> drafts.begin(conference, new DraftForm(text, Set.of(), sender, association)));
    finish(author, draft, end, adopted);
  }

  private void finish(PersonId author, SavedDraft draft, String end, boolean adopted) {
    MotionId id = draft.id();
    switch (end) {
      case "draft" -> {}
      case "asked" -> stage.as(author, () -> endorsement.ask(id));
      default -> {
        stage.as(author, () -> file(draft, adopted));
        if (end.equals("registered")) {
          stage.system(() -> registry.register(id));
        } else if (end.equals("withdrawn")) {
          stage.as(author, () -> filing.withdraw(id));
        }
      }
    }
  }

  private Outcome<?> fileAny(SavedDraft draft, boolean adopted) {
    return adopted
        ? filing.fileForAssociation(draft.id(), draft.revision(), LocalDate.of(2026, 11, 26))
        : filing.file(draft.id(), draft.revision());
  }

  private Outcome<Boolean> file(SavedDraft draft, boolean adopted) {
    return fileAny(draft, adopted).map(filed -> true);
  }

  private AssociationId votesIn(PersonId person) {
    return members.card(person).orElseThrow().votesIn();
  }
}
