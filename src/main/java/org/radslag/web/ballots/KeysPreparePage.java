package org.radslag.web.ballots;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.trustees.Appointee;
import org.radslag.ballots.trustees.Appointments;
import org.radslag.ballots.trustees.Ceremony;
import org.radslag.ballots.trustees.RecordSealing;
import org.radslag.ballots.trustees.StartOfVote;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.ballots.trustees.Statements;
import org.radslag.ballots.trustees.VoteProtocols;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** What the committee does around the trustees' work, one step at a time. */
@Named
@RequestScoped
public class KeysPreparePage {

  private static final int LARGEST = 1 << 27;

  @Inject KeysPage page;
  @Inject RecordSealing sealing;
  @Inject Board board;
  @Inject Appointments appointments;
  @Inject Ceremony ceremony;
  @Inject StartOfVote start;
  @Inject VoteProtocols protocols;
  @Inject Statements statements;
  @Inject Members members;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private Part file;

  /** The places to fill: 0 is the registrar. */
  public List<Integer> getPlaces() {
    return IntStream.rangeClosed(0, page.getElection().trustees()).boxed().toList();
  }

  /** What was typed for a place, after a refusal. */
  public String typed(String what, int place) {
    String value = request.getParameter(what + place);
    return value == null ? "" : value;
  }

  public String appoint() {
    List<Appointee> all = new ArrayList<>();
    for (int place : getPlaces()) {
      PersonId person =
          members.byNumber(typed("number", place).strip()).orElseGet(PersonId::create);
      all.add(new Appointee(person, typed("list", place)));
    }
    return done(appointments.appoint(id(), all.subList(1, all.size()), all.get(0)), "appointed");
  }

  /** Whether the registrar's public halves have been taken. */
  public boolean isHalvesIn() {
    return board.rollStatement(id()).isPresent();
  }

  private ElectionId id() {
    return page.getElection().id();
  }

  private String done(Outcome<?> outcome, String what) {
    return messages.refused(outcome)
        ? null
        : Onward.to("/elections/keys.xhtml?id=" + id(), "elections.keys.done." + what);
  }

  public String takeOver() {
    return done(ceremony.takeOver(id()), "taken-over");
  }

  public String halves() throws IOException {
    return done(statements.takeHalves(id(), content()), "halves");
  }

  public String roll() throws IOException {
    return done(statements.take(id(), StatementKind.ROLL, content()), "statement");
  }

  public String closing() throws IOException {
    return done(statements.take(id(), StatementKind.CLOSING, content()), "statement");
  }

  private byte[] content() throws IOException {
    if (file == null) {
      return new byte[0];
    }
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(LARGEST);
    }
  }

  public String seal() {
    return done(sealing.seal(id()), "sealed");
  }

  public String hold() {
    return done(start.hold(id()), "held");
  }

  public String write() {
    return done(start.write(id()), "written");
  }

  public String prove() {
    return done(start.prove(id()), "proven");
  }

  public String writeCount() {
    return done(protocols.writeCount(id()), "written");
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
