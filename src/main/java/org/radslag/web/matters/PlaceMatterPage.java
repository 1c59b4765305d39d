package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.radslag.matters.Placement;
import org.radslag.matters.Placing;
import org.radslag.meetings.MeetingId;
import org.radslag.web.Messages;
import org.radslag.web.Words;

/** Puts a matter on the agenda of the body that is to settle it. */
@Named
@RequestScoped
public class PlaceMatterPage {

  @Inject ThisMatter thisMatter;
  @Inject Placing placing;
  @Inject Messages messages;
  @Inject Words words;

  private List<Placement> choices = List.of();
  private String meeting;
  private String heading;

  @PostConstruct
  void open() {
    if (thisMatter.getView() != null) {
      choices = placing.choices(thisMatter.id());
      heading = words.text("matters.place.heading-usual");
    }
  }

  /** Answers 404 to whoever may not put the matter on an agenda, as to what does not exist. */
  public void check() throws IOException {
    ThisMatter.answer(thisMatter.getView() != null && thisMatter.getView().mayPlace());
  }

  public String place() {
    MeetingId chosen = MeetingId.parse(meeting).orElseGet(MeetingId::create);
    return messages.refused(placing.place(thisMatter.id(), chosen, heading))
        ? null
        : thisMatter.to("matter", "matters.done.placed");
  }

  public List<Placement> getChoices() {
    return choices;
  }

  public String getMeeting() {
    return meeting;
  }

  public void setMeeting(String meeting) {
    this.meeting = meeting;
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(String heading) {
    this.heading = heading;
  }
}
