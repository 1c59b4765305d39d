package org.radslag.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.rules.Change;
import org.radslag.rules.Parameter;
import org.radslag.rules.ProposalCard;
import org.radslag.rules.ProposalId;
import org.radslag.rules.ProposalText;
import org.radslag.rules.RuleProposals;
import org.radslag.rules.Rules;

/**
 * What is written in the form where rules are changed: one row of fields for each chosen rule,
 * which stay in the form itself since pages keep no state.
 */
@Named("proposing")
@RequestScoped
public class ProposeForm {

  @Inject Rules rules;
  @Inject RuleProposals proposals;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private ProposalCard again;
  private final List<Row> rows = new ArrayList<>();

  /** One rule with what is written for it; fields are numbered from one. */
  public record Row(int number, Parameter now, String value, String source, boolean verified) {}

  @PostConstruct
  void read() {
    again =
        ProposalId.parse(request.getParameter("again"))
            .flatMap(proposals::find)
            .filter(ProposalCard::isWaiting)
            .orElse(null);
    if (again != null && request.getParameter("rule") == null) {
      again.changes().forEach(line -> add(now(line.rule().key()), line.value(), line.source()));
      return;
    }
    for (String key : all("rule")) {
      int number = rows.size() + 1;
      Parameter now = now(key);
      if (now != null && rows.stream().noneMatch(row -> row.now().equals(now))) {
        String value = request.getParameter("value-" + number);
        String source = request.getParameter("source-" + number);
        add(now, value == null ? now.value() : value, source == null ? "" : source);
      }
    }
  }

  private void add(Parameter now, String value, String source) {
    int number = rows.size() + 1;
    boolean verified = request.getParameter("verified-" + number) != null;
    rows.add(new Row(number, now, value, source, verified));
  }

  private Parameter now(String key) {
    return rules.today().parameters().stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private Set<String> all(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? Set.of()
        : Arrays.stream(values).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /** The chosen rules with what is written for them. */
  public List<Row> getRows() {
    return rows;
  }

  /** The proposal that this one is written instead of, or null. */
  public ProposalCard getAgain() {
    return again;
  }

  public String getFrom() {
    String proposed = again == null ? "" : again.from().toString();
    return Objects.requireNonNullElse(request.getParameter("from"), proposed);
  }

  public String getReason() {
    String proposed = again == null ? "" : again.reason();
    return Objects.requireNonNullElse(request.getParameter("reason"), proposed);
  }

  /** Whether it is meant to begin before a version that is decided already. */
  public boolean isEarlier() {
    return request.getParameter("earlier") != null;
  }

  /** The first day from which a change can hold. */
  public LocalDate getEarliest() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1);
  }

  ProposalText text() {
    return new ProposalText(
        date().orElse(null),
        isEarlier(),
        getReason(),
        rows.stream()
            .map(row -> new Change(row.now().key(), row.value(), row.source(), row.verified()))
            .toList());
  }

  private Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(getFrom()));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
