package org.radslag.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.rules.Parameter;
import org.radslag.rules.RuleSet;
import org.radslag.rules.RuleValue;
import org.radslag.rules.Rules;
import org.radslag.rules.VersionCard;

/** The rules that hold today, or those of the version that the address names. */
@Named
@RequestScoped
public class RulesPage {

  @Inject Rules rules;
  @Inject RuleWords wording;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private List<VersionCard> versions;
  private RuleSet shown;
  private int today;
  private Map<String, List<RuleValue>> history;

  /** The rules of one context, and their place in the page. */
  public record Group(String id, String name, List<Line> lines) {}

  /**
   * One rule.
   *
   * @param earlier what it was before, oldest first
   * @param next what it will be, or null
   */
  public record Line(Parameter now, List<RuleValue> earlier, RuleValue next) {}

  @PostConstruct
  void open() {
    versions = rules.versions();
    today = rules.today().version();
    shown =
        Pages.version(request.getParameter("version"))
            .filter(asked -> versions.stream().anyMatch(one -> one.version() == asked))
            .map(rules::version)
            .orElse(null);
    if (shown == null && request.getParameter("version") == null) {
      shown = rules.today();
    }
    history = rules.history().stream().collect(Collectors.groupingBy(value -> value.said().key()));
  }

  /** Answers 404 for a version that does not exist; called before the page is shown. */
  public void check() {
    Pages.missingUnless(shown != null);
  }

  public RuleSet getRuleSet() {
    return shown;
  }

  /** Every version, the last first. */
  public List<VersionCard> getVersions() {
    return versions;
  }

  /** Whether the rules shown are those of today. */
  public boolean isToday() {
    return shown.version() == today;
  }

  /** Whether the rules shown will hold on a coming day. */
  public boolean isComing() {
    return shown.validFrom().isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }

  /** Whether the reader has to do with proposals. */
  public boolean isDeciding() {
    return caller.has(Role.OFFICE) || caller.has(Role.BOARD) || caller.has(Role.AUDITOR);
  }

  /** How many rules rest on a source that has not been read in full. */
  public long getUnverified() {
    return shown.parameters().stream().filter(rule -> !rule.verified()).count();
  }

  /** The rules, context by context. */
  public Collection<Group> getGroups() {
    Map<String, List<Line>> groups =
        shown.parameters().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.rule().group(),
                    LinkedHashMap::new,
                    Collectors.mapping(this::line, Collectors.toList())));
    return groups.entrySet().stream()
        .map(
            group ->
                new Group("g-" + group.getKey(), wording.group(group.getKey()), group.getValue()))
        .toList();
  }

  private Line line(Parameter now) {
    List<RuleValue> said = history.getOrDefault(now.key(), List.of());
    List<RuleValue> earlier =
        said.stream()
            .filter(value -> !value.validFrom().isAfter(shown.validFrom()))
            .filter(value -> value.version() != now.since())
            .toList();
    Optional<RuleValue> next =
        said.stream().filter(value -> value.validFrom().isAfter(shown.validFrom())).findFirst();
    return new Line(now, earlier, next.orElse(null));
  }
}
