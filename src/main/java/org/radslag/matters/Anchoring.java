package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** The anchoring record: who was asked, when, what they answered, before which decision. */
@UseCase
public class Anchoring {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject Gate gate;
  @Inject Anchors anchors;
  @Inject Settling settling;
  @Inject Bodies bodies;
  @Inject Rules rules;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** Writes down whom somebody has asked outside a sounding: at a meeting, in a letter. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> consult(MatterId id, ConsultationForm form) {
    gate.answerFor(id);
    RuleSet today = rules.today();
    List<Refusal> faults = new ArrayList<>();
    if (form.askedOn() == null || form.askedOn().isAfter(today())) {
      faults.add(Refusal.of("askedOn", "matters.refused.asked-on"));
    }
    Faults.text(faults, "who", form.who(), today.whole("matters.title.longest"));
    Faults.text(faults, "answer", form.answer(), today.whole("matters.about.longest"));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    data.persist(
        new Consultation(
            id,
            form.askedOn(),
            seal.close(form.who()),
            seal.close(form.answer()),
            gate.author(),
            clock.instant()));
    data.flush();
    events.fire(new ConsultationRecorded(id, form.askedOn()));
    return Outcome.done(id);
  }

  /** Registers what was decided. Steps of release that wait for it are carried out. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> decide(MatterId id, DecisionForm form) {
    Gate.Seen seen = gate.change(id);
    caller.require(anchors.mayDecide(seen));
    Matter matter = seen.matter();
    if (matter.state() != MatterState.OPEN) {
      return Outcome.refused("matters.refused.settled");
    }
    String text = Text.of(form.text());
    List<Refusal> faults = faults(seen, form, text);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    settling.settle(matter, form, text, null, true);
    return Outcome.done(id);
  }

  private List<Refusal> faults(Gate.Seen seen, DecisionForm form, String text) {
    List<Refusal> faults = new ArrayList<>();
    Faults.text(faults, "text", text, rules.today().whole("matters.about.longest"));
    if (form.on() == null || form.on().isAfter(today())) {
      faults.add(Refusal.of("on", "matters.refused.decided-on"));
    }
    if (form.way() == null) {
      faults.add(Refusal.of("way", "matters.refused.way"));
    } else if (form.way().decides() && !maySpeakFor(seen, form.body())) {
      faults.add(Refusal.of("way", "matters.refused.way-others"));
    }
    if (form.binding() == null) {
      faults.add(Refusal.of("binding", "matters.refused.binding"));
    }
    bodyFault(seen.matter(), form).map(key -> Refusal.of("way", key)).ifPresent(faults::add);
    return faults;
  }

  /** That others have decided is said by the group's leaders, the board, or that body's leaders. */
  private boolean maySpeakFor(Gate.Seen seen, BodyId body) {
    return seen.answers()
        || caller.has(Role.BOARD)
        || body != null && body.equals(seen.matter().body()) && seen.leads();
  }

  /** A body of the arena, of the kind that settles matters in this way; none where none does. */
  private Optional<String> bodyFault(Matter matter, DecisionForm form) {
    boolean asked = form.way() != null && form.way().decides() && form.way() != Way.MEMBER_VOTE;
    if (form.body() == null) {
      return asked ? Optional.of("matters.refused.body-missing") : Optional.empty();
    }
    return system
            .ask(() -> bodies.find(form.body()))
            .filter(body -> matter.arena().equals(body.arenaId()))
            .filter(body -> !asked || form.way().isOf(body.kind()))
            .isPresent()
        ? Optional.empty()
        : Optional.of("matters.refused.body");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
