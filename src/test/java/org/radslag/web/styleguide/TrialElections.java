package org.radslag.web.styleguide;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.radslag.ballots.QuestionPlan;
import org.radslag.kernel.PersonId;

/**
 * Elections for the tests from outside: GET opens one ({@code ?once}: without voting again; {@code
 * ?many}: with every form of question) and tells its uuid, then a line for each member with her
 * code; GET with {@code ?count=uuid} lets the trustees decrypt. {@code ?frozen} goes no further
 * than the roll and tells uuid, id and the members; {@code ?paper=uuid&person=id} registers an
 * envelope.
 */
@WebServlet(urlPatterns = "/styleguide/election")
public class TrialElections extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final QuestionPlan BUDGET =
      new QuestionPlan(
          "Ska Gemensamma Rörelsen godkänna budgetöverenskommelsen för Mälarstad 2027?",
          List.of("Ja", "Nej"),
          true,
          1,
          1);
  private static final List<QuestionPlan> MANY =
      List.of(
          BUDGET,
          new QuestionPlan(
              "Vilka ska förhandla?", List.of("Ann Wik", "Bo Ek", "Cia Storm"), true, 1, 2),
          new QuestionPlan("Vad är viktigast?", List.of("Skola", "Vård"), false, 0, 2),
          new QuestionPlan("Vem leder?", List.of("Dag", "Eva", "Fia"), false, 1, 1));

  @Inject transient TrialElection trial;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    if (request.getParameter("count") != null) {
      trial.count(request.getParameter("count"));
      return;
    }
    if (request.getParameter("paper") != null) {
      UUID person = UUID.fromString(request.getParameter("person"));
      trial.paper(request.getParameter("paper"), new PersonId(person));
      return;
    }
    if (request.getParameter("frozen") != null) {
      TrialElection.Frozen frozen = trial.freeze(List.of(BUDGET));
      StringBuilder lines = new StringBuilder(frozen.uuid() + "\n" + frozen.id());
      frozen.people().forEach(person -> lines.append('\n').append(person));
      response.getWriter().write(lines.toString());
      return;
    }
    boolean many = request.getParameter("many") != null;
    TrialElection.Opened opened =
        trial.open(request.getParameter("once") == null, many ? MANY : List.of(BUDGET));
    StringBuilder lines = new StringBuilder(opened.uuid());
    opened
        .codes()
        .forEach((person, code) -> lines.append('\n').append(person).append(' ').append(code));
    response.getWriter().write(lines.toString());
  }
}
