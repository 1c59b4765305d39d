package org.radslag.web.ballots;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Roll;
import org.radslag.ballots.trustees.Ceremony;
import org.radslag.ballots.trustees.CeremonyCard;
import org.radslag.ballots.trustees.ProtocolKind;
import org.radslag.ballots.trustees.RegistrarLists;
import org.radslag.ballots.trustees.StartOfVote;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.ballots.trustees.Statements;
import org.radslag.ballots.trustees.VoteProtocols;

/**
 * {@code /protocols/UUID/FILE}: protocols, signatures, the trial's archive and signed statements
 * for everybody; a trustee's task for her, the registrar's list for her, the nameless list and the
 * unsigned statement for the committee.
 */
@WebServlet(urlPatterns = "/protocols/*")
public class ProtocolServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH =
      Pattern.compile("/([1-9A-HJ-NP-Za-km-z]{14,64})/([a-z]{3,12}\\.[a-z0-9]{3,4})");
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "p7s", "application/pkcs7-signature",
          "bel", "application/x-belenios",
          "note", "text/plain; charset=UTF-8",
          "json", "application/json",
          "csv", "text/csv; charset=UTF-8");

  @Inject transient Caller caller;
  @Inject transient Elections elections;
  @Inject transient Board board;
  @Inject transient Roll roll;
  @Inject transient Ceremony ceremony;
  @Inject transient StartOfVote start;
  @Inject transient VoteProtocols protocols;
  @Inject transient Statements statements;
  @Inject transient RegistrarLists lists;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getPathInfo();
    Matcher path = PATH.matcher(asked == null ? "" : asked);
    Optional<byte[]> file =
        path.matches()
            ? elections.byUuid(path.group(1)).flatMap(e -> file(e, path.group(2)))
            : Optional.empty();
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String name = path.group(2);
    response.setContentType(TYPES.get(name.substring(name.indexOf('.') + 1)));
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + path.group(1) + "-" + name + "\"");
    response.getOutputStream().write(file.get());
  }

  private Optional<byte[]> file(ElectionCard election, String name) {
    ElectionId id = election.id();
    return switch (name) {
      case "opening.pdf" -> protocols.pdf(id, ProtocolKind.START);
      case "opening.p7s" -> protocols.signatures(id, ProtocolKind.START);
      case "count.pdf" -> protocols.pdf(id, ProtocolKind.COUNT);
      case "count.p7s" -> protocols.signatures(id, ProtocolKind.COUNT);
      case "trial.bel" -> start.trial(id);
      case "roll.note" -> statements.note(id, StatementKind.ROLL);
      case "opening.note" -> statements.note(id, StatementKind.OPENING);
      case "closing.note" -> statements.note(id, StatementKind.CLOSING);
      case "task.json" -> task(id);
      case "list.csv" -> prepares() ? Optional.of(list(id)) : Optional.empty();
      case "registrar.csv" -> member() ? lists.list(id) : Optional.empty();
      case "statement.note" -> prepares() ? board.rollStatement(id) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean prepares() {
    return caller.has(Role.ELECTION_COMMITTEE) || caller.has(Role.OFFICE);
  }

  private boolean member() {
    return caller.isSignedIn() && caller.has(Role.MEMBER);
  }

  private Optional<byte[]> task(ElectionId id) {
    boolean trustee = member() && ceremony.find(id).map(CeremonyCard::own).orElse(0) > 0;
    return trustee ? ceremony.task(id) : Optional.empty();
  }

  /** The lines that need a code: nothing in them tells whose they are. */
  private byte[] list(ElectionId id) {
    StringBuilder out = new StringBuilder("pseudonym;channel\n");
    roll.credentialsFor(id)
        .forEach(
            line ->
                out.append(line.pseudonym())
                    .append(';')
                    .append(line.channel().name().toLowerCase(Locale.ROOT))
                    .append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
