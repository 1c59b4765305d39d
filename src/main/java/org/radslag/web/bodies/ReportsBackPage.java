package org.radslag.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.influence.ReportDuty;
import org.radslag.influence.ReportsBack;
import org.radslag.meetings.MeetingId;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** What a delegation has reported to its council. */
@Named
@RequestScoped
public class ReportsBackPage {

  @Inject ThisBody body;
  @Inject ReportsBack reports;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private List<ReportDuty> duties = List.of();

  @PostConstruct
  void open() {
    if (body.getCard() != null) {
      duties = reports.of(body.getCard().id());
    }
  }

  public List<ReportDuty> getDuties() {
    return duties;
  }

  /** Whether the reader may report. */
  public boolean isMayReport() {
    return reports.mayReport(body.getCard().id());
  }

  /** Reports of the meeting that the form names. */
  public String write() {
    MeetingId meeting = MeetingId.parse(request.getParameter("meeting")).orElse(null);
    caller.require(meeting != null);
    return messages.refused(
            reports.write(body.getCard().id(), meeting, request.getParameter("report")))
        ? null
        : Onward.to("/bodies/body.xhtml?id=" + body.getCard().id(), "influence.done.reported");
  }
}
