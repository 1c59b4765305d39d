package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.radslag.kernel.Outcome;
import org.radslag.matters.Circle;
import org.radslag.matters.Ring;
import org.radslag.matters.SoundingForm;
import org.radslag.matters.SoundingId;
import org.radslag.matters.SoundingLimits;
import org.radslag.matters.Soundings;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** Asks for a sounding. */
@Named
@RequestScoped
public class AskPage {

  @Inject ThisMatter thisMatter;
  @Inject Soundings soundings;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private SoundingLimits limits;
  private Circle circle = Circle.CHAIRS;
  private Ring ring;
  private Integer hours;

  @PostConstruct
  void open() {
    limits = soundings.limits();
    hours = limits.usualHours();
    ring = thisMatter.getView() == null ? null : thisMatter.getView().card().ring();
  }

  /** Answers 404 when there is no such matter, or when the reader may not ask about it. */
  public void check() throws IOException {
    ThisMatter.answer(thisMatter.getView() != null && soundings.mayAsk(thisMatter.id()));
  }

  public String ask() {
    List<String> questions =
        getPlaces().stream()
            .flatMap(place -> Stream.ofNullable(request.getParameter("question" + place)))
            .toList();
    SoundingForm form =
        new SoundingForm(thisMatter.id(), circle, ring, hours == null ? 0 : hours, questions);
    Outcome<SoundingId> asked = soundings.ask(form);
    return messages.refused(asked)
        ? null
        : Onward.to("/matters/sounding.xhtml?id=" + asked.value(), "matters.done.asked");
  }

  /** The numbers of the questions, from 1 to as many as the rules allow. */
  public List<Integer> getPlaces() {
    return IntStream.rangeClosed(1, limits.questions()).boxed().toList();
  }

  /** What has been written in a field, to write it again after a refusal. */
  public String written(int place) {
    return request.getParameter("question" + place);
  }

  public int getFewestHours() {
    return limits.fewestHours();
  }

  public int getMostHours() {
    return limits.mostHours();
  }

  public int getLongestQuestion() {
    return limits.question();
  }

  public List<Circle> getCircles() {
    return Arrays.asList(Circle.values());
  }

  public Circle getCircle() {
    return circle;
  }

  public void setCircle(Circle circle) {
    this.circle = circle;
  }

  public Ring getRing() {
    return ring;
  }

  public void setRing(Ring ring) {
    this.ring = ring;
  }

  public Integer getHours() {
    return hours;
  }

  public void setHours(Integer hours) {
    this.hours = hours;
  }
}
