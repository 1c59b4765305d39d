package org.radslag.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.ConferencePlan;
import org.radslag.motions.Conferences;
import org.radslag.motions.DraftForm;
import org.radslag.motions.Drafts;
import org.radslag.motions.FiledMotion;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionLanguage;
import org.radslag.motions.MotionText;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.Sender;

/** Conferences, members and motions for tests. */
@ApplicationScoped
public class MotionDesk {

  @Inject Clock clock;
  @Inject As as;
  @Inject Associations associations;
  @Inject Conferences conferences;
  @Inject Drafts drafts;
  @Inject Filing filing;
  @Inject Councils councils;

  /** A conference in 100 days whose deadline is in 30. */
  public ConferenceId conference() {
    ConferencePlan plan =
        new ConferencePlan(
            "Konferens " + mark(),
            "Mälarstad",
            councils.today().plusDays(100),
            councils.today().plusDays(101));
    String deadline = councils.today().plusDays(30) + "T23:59:59";
    return as.system(() -> conferences.plan(plan, deadline)).value();
  }

  public ConferenceCard card(ConferenceId id) {
    return as.system(() -> conferences.find(id)).orElseThrow();
  }

  /** Puts the deadline there, as if time had passed. */
  public void deadline(ConferenceId id, Instant at) {
    councils.run(
        "UPDATE conference SET deadline = ? WHERE id = ?",
        LocalDateTime.ofInstant(at, ZoneOffset.UTC),
        id.toString());
  }

  /** Lets the deadline pass: it was a microsecond ago. */
  public void passDeadline(ConferenceId id) {
    deadline(id, clock.instant().minus(1, ChronoUnit.MICROS));
  }

  public AssociationId association() {
    return as.system(
            () -> associations.found("Förening " + mark(), AssociationKind.CITY, "Mälarstad"))
        .value();
  }

  /** A member in force of a new association. */
  public PersonId member() {
    return councils.member(association());
  }

  /** A text with these clauses; without any, with one that is as it should be. */
  public MotionText text(String title, String... clauses) {
    List<String> demands =
        clauses.length == 0 ? List.of("att distriktet ska köpa cyklar") : List.of(clauses);
    return new MotionText(MotionLanguage.SV, title, "Därför att det behövs.", demands);
  }

  /** A motion that can be handed in. */
  public MotionText text() {
    return text("Cyklar till alla");
  }

  /** A draft in the author's own name. */
  public SavedDraft draft(PersonId author, ConferenceId conference, MotionText text) {
    return draft(author, conference, text, Sender.OWN, null).value();
  }

  public Outcome<SavedDraft> draft(
      PersonId author,
      ConferenceId conference,
      MotionText text,
      Sender sender,
      AssociationId association) {
    DraftForm form = new DraftForm(text, Set.of(), sender, association);
    return as.member(author, () -> drafts.begin(conference, form));
  }

  public Outcome<FiledMotion> file(PersonId author, SavedDraft draft) {
    return as.member(author, () -> filing.file(draft.id(), draft.revision()));
  }

  /** A motion that has been handed in. */
  public MotionId filed(PersonId author, ConferenceId conference, MotionText text) {
    return file(author, draft(author, conference, text)).value().id();
  }

  /** A word that nobody else in the run uses. */
  public String word() {
    return mark()
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
        .collect(Collectors.joining());
  }

  /** What nobody else in the run is called. */
  public String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
