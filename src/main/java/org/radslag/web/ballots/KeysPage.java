package org.radslag.web.ballots;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.trustees.Ceremony;
import org.radslag.ballots.trustees.CeremonyCard;
import org.radslag.ballots.trustees.TrusteeCard;
import org.radslag.ballots.trustees.TrusteeStage;
import org.radslag.platform.Settings;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.web.Words;

/**
 * The trustees of an election: who they are, how far they have come, and the reader's next step.
 */
@Named
@RequestScoped
public class KeysPage {

  @Inject Elections elections;
  @Inject Ceremony ceremony;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject Settings settings;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private ElectionCard election;
  private CeremonyCard card;
  private List<CeremonyCard> mine;
  private Part answer;
  private String pasted;

  @PostConstruct
  void open() {
    election = ElectionId.parse(request.getParameter("id")).flatMap(elections::find).orElse(null);
    card = election == null ? null : ceremony.find(election.id()).orElse(null);
  }

  /** Answers 404 when the reader has nothing to do with it; called before the page is shown. */
  public void check() throws IOException {
    if (request.getParameter("id") != null
        && (election == null || card == null && !isPreparing())) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public ElectionCard getElection() {
    return election;
  }

  public CeremonyCard getCard() {
    return card;
  }

  /** The elections in which the reader holds a key or makes the codes. */
  public List<CeremonyCard> getMine() {
    if (mine == null) {
      mine = caller.has(Role.MEMBER) && caller.isSignedIn() ? ceremony.mine() : List.of();
    }
    return mine;
  }

  public boolean isPreparing() {
    return caller.has(Role.ELECTION_COMMITTEE) || caller.has(Role.OFFICE);
  }

  /** Whether it is still before the election record is fixed. */
  public boolean isEarly() {
    return election.state().compareTo(ElectionState.SEALED) < 0;
  }

  /** Whether it is still before the vote may open. */
  public boolean isBefore() {
    return election.state().compareTo(ElectionState.PROVEN) < 0;
  }

  /** The installation's lasting name, as the tools want it. */
  public String getRealm() {
    return settings.realm();
  }

  /** What all are doing now, in words. */
  public String getStage() {
    return words.text(
        card.stage() == null
            ? "elections.keys.stage.none"
            : "elections.keys.stage." + card.stage().text());
  }

  /** What a trustee has done last, in words. */
  public String done(TrusteeCard person) {
    if (person.isRegistrar()) {
      return words.text("elections.keys.registrar");
    }
    boolean now = card.stage() != null && person.done().contains(card.stage());
    boolean waiting = card.stage() != null && !now;
    return words.text(waiting ? "elections.keys.waiting" : "elections.keys.done");
  }

  /** Name of the thing that is compared. */
  public String aloud(TrusteeStage stage) {
    return words.text("elections.keys.aloud." + stage.text());
  }

  /** Takes the answer of the reader's device, as a file or as text. */
  public String deliver() throws IOException {
    byte[] message = pasted == null ? new byte[0] : pasted.strip().getBytes(UTF_8);
    if (answer != null && answer.getSize() > 0) {
      try (InputStream in = answer.getInputStream()) {
        message = in.readNBytes(TrusteeMessage.MAX_BYTES + 1);
      }
    }
    if (message.length == 0) {
      messages.refuse("answer", "elections.keys.no-file");
      return null;
    }
    return messages.refused(ceremony.deliver(election.id(), message))
        ? null
        : Onward.to("/elections/keys.xhtml?id=" + election.id(), "elections.done.taken");
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  public Part getAnswer() {
    return answer;
  }

  public void setAnswer(Part answer) {
    this.answer = answer;
  }
}
