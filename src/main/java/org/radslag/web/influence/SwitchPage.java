package org.radslag.web.influence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.radslag.bodies.BodyId;
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Preview;
import org.radslag.influence.Proposal;
import org.radslag.influence.SwitchId;
import org.radslag.influence.Switches;
import org.radslag.kernel.Outcome;
import org.radslag.meetings.HandedItem;
import org.radslag.meetings.HandingOver;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.web.Words;

/** What a change of model would do, and its proposal. */
@Named
@RequestScoped
public class SwitchPage {

  @Inject InfluenceArena arena;
  @Inject ModelWords modelWords;
  @Inject Switches switches;
  @Inject HandingOver handingOver;
  @Inject Words words;
  @Inject Messages messages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private ModelKind to;
  private LocalDate on;
  private String reason;
  private String name;
  private Preview preview;

  @PostConstruct
  void open() {
    on = day(request.getParameter("on"));
    String asked = request.getParameter("to");
    to = getKinds().stream().filter(kind -> kind.word().equals(asked)).findFirst().orElse(null);
    if (to != null && arena.getCard() != null) {
      preview = switches.preview(arena.getCard().id(), to, on);
      name =
          preview.bodyKind() == null
              ? ""
              : words.text("influence.body-name." + to.word(), arena.getCard().name());
    }
  }

  /** The models that the arena does not have today. */
  public List<ModelKind> getKinds() {
    return Arrays.stream(ModelKind.values())
        .filter(kind -> arena.getCard() == null || !arena.views().get(kind).isCurrent())
        .toList();
  }

  /** What it would do; null until a model is chosen. */
  public Preview getPreview() {
    return preview;
  }

  /** What stands in the way, in sentences. */
  public List<String> getFaults() {
    return preview.faults().stream()
        .map(fault -> words.text(fault.reason(), fault.details().toArray()))
        .toList();
  }

  /** The open items that the succeeding body takes over. */
  public List<HandedItem> getOpenItems() {
    return preview.ending().stream().flatMap(body -> handingOver.openItems(body).stream()).toList();
  }

  public String propose() {
    Outcome<SwitchId> proposed =
        switches.propose(new Proposal(arena.getCard().id(), to, on, reason, name, drafts()));
    return messages.refused(proposed)
        ? null
        : Onward.to(
            "/influence/change.xhtml?change=" + proposed.value(), "influence.done.proposed");
  }

  private Map<LetterKind, LetterText> drafts() {
    Map<LetterKind, LetterText> drafts = new EnumMap<>(LetterKind.class);
    String place = arena.getCard().name();
    String model = modelWords.name(to);
    String day = words.date(on, "full");
    for (LetterKind kind : LetterKind.values()) {
      String key = "influence.letter." + kind.name().toLowerCase(java.util.Locale.ROOT);
      drafts.put(
          kind,
          new LetterText(
              words.text(key + ".subject", place, model, day),
              words.text(key + ".text", place, model, day, modelWords.say("head", to))));
    }
    return drafts;
  }

  /** The body that takes over, when it exists already; null otherwise. */
  public BodyId getReceiver() {
    return preview.receiver();
  }

  private LocalDate day(String written) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    try {
      return written == null || written.isEmpty() ? today : LocalDate.parse(written);
    } catch (DateTimeParseException garbage) {
      return today;
    }
  }

  public ModelKind getTo() {
    return to;
  }

  public LocalDate getOn() {
    return on;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
