package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.matters.Anchoring;
import org.radslag.matters.Binding;
import org.radslag.matters.Classification;
import org.radslag.matters.ConsultationForm;
import org.radslag.matters.DecisionForm;
import org.radslag.matters.MatterCard;
import org.radslag.matters.Matters;
import org.radslag.matters.Sheets;
import org.radslag.matters.Way;
import org.radslag.matters.Weight;
import org.radslag.web.Messages;

/** What has been asked and decided outside the product, and a new classification. */
@Named
@RequestScoped
public class SettlePage {

  @Inject ThisMatter thisMatter;
  @Inject Matters matters;
  @Inject Anchoring anchoring;
  @Inject Sheets sheets;
  @Inject Bodies bodies;
  @Inject Messages messages;
  @Inject Clock clock;

  private LocalDate askedOn;
  private String who;
  private String answer;
  private Way way;
  private LocalDate on;
  private Binding binding = Binding.DECIDING;
  private String text;
  private Weight weight;
  private boolean urgent;
  private LocalDateTime deadline;
  private String line = "";

  @PostConstruct
  void open() {
    if (thisMatter.getView() == null) {
      return;
    }
    MatterCard card = thisMatter.getView().card();
    Classification as = card.classification();
    way = card.way();
    on = LocalDate.ofInstant(clock.instant(), clock.getZone());
    weight = as.weight();
    urgent = as.urgent();
    deadline =
        as.deadline() == null ? null : LocalDateTime.ofInstant(as.deadline(), clock.getZone());
    line = as.line() == null ? "" : as.line().toString();
  }

  public String consult() {
    ConsultationForm form = new ConsultationForm(askedOn, who, answer);
    return messages.refused(anchoring.consult(thisMatter.id(), form))
        ? null
        : thisMatter.to("matter", "matters.done.consulted");
  }

  public String decide() {
    MatterCard card = thisMatter.getView().card();
    DecisionForm form = new DecisionForm(way, bodyOf(card), on, binding, text);
    return messages.refused(anchoring.decide(thisMatter.id(), form))
        ? null
        : thisMatter.to("matter", "matters.done.decided");
  }

  /** The body that handles the matter, or else the arena's that settles in this way. */
  private BodyId bodyOf(MatterCard card) {
    if (way == null || way == card.way() && card.body() != null) {
      return card.body();
    }
    return bodies.ofArena(card.arena()).stream()
        .filter(body -> way.isOf(body.kind()))
        .map(BodyCard::id)
        .findFirst()
        .orElse(null);
  }

  public String classify() {
    Instant until = deadline == null ? null : deadline.atZone(clock.getZone()).toInstant();
    return messages.refused(
            matters.reclassify(thisMatter.id(), NewMatterPage.place(line), weight, urgent, until))
        ? null
        : thisMatter.to("matter", "matters.done.classified");
  }

  public String withdraw() {
    return messages.refused(matters.withdraw(thisMatter.id()))
        ? null
        : thisMatter.to("matter", "matters.done.withdrawn");
  }

  public List<NewMatterPage.LineChoice> getLines() {
    return NewMatterPage.lines(sheets.inForce(thisMatter.getView().card().arena()).orElse(null));
  }

  public List<Binding> getBindings() {
    return Arrays.asList(Binding.values());
  }

  public LocalDate getAskedOn() {
    return askedOn;
  }

  public void setAskedOn(LocalDate askedOn) {
    this.askedOn = askedOn;
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public Way getWay() {
    return way;
  }

  public void setWay(Way way) {
    this.way = way;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public Binding getBinding() {
    return binding;
  }

  public void setBinding(Binding binding) {
    this.binding = binding;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Weight getWeight() {
    return weight;
  }

  public void setWeight(Weight weight) {
    this.weight = weight;
  }

  public boolean isUrgent() {
    return urgent;
  }

  public void setUrgent(boolean urgent) {
    this.urgent = urgent;
  }

  public LocalDateTime getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDateTime deadline) {
    this.deadline = deadline;
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line;
  }
}
