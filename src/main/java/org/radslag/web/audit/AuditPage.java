package org.radslag.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.radslag.audit.ChainReport;
import org.radslag.audit.Trail;
import org.radslag.kernel.PersonId;
import org.radslag.matters.MatterEvents;
import org.radslag.membership.Members;
import org.radslag.web.Words;

/** The latest entries of the trail, a page at a time, and the check of the chain. */
@Named
@RequestScoped
public class AuditPage {

  @Inject Trail trail;
  @Inject Members members;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private int page;
  private List<Trail.Entry> entries;
  private Map<PersonId, String> names;
  private ChainReport report;

  @PostConstruct
  void open() {
    String asked = request.getParameter("page");
    page = asked != null && asked.matches("[0-9]{1,5}") ? Integer.parseInt(asked) : 0;
    entries = trail.latest(page);
    names =
        members.names(
            entries.stream()
                .filter(entry -> !isOfMatter(entry))
                .map(Trail.Entry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
  }

  public List<Trail.Entry> getEntries() {
    return entries;
  }

  /** Whether it happened in a matter: who did what there, its rings alone may know. */
  public boolean isOfMatter(Trail.Entry entry) {
    return MatterEvents.isOne(entry.action());
  }

  /** The facts; of a matter nothing but which entry of the chain it is. */
  public String facts(Trail.Entry entry) {
    return isOfMatter(entry) ? entry.id().toString() : entry.facts();
  }

  /** Who did it: a name, Rådslag itself, or somebody who is not in the register. */
  public String actor(Trail.Entry entry) {
    if (isOfMatter(entry)) {
      return words.text("audit.index.concealed");
    }
    return entry.actor() == null
        ? words.text("audit.index.system")
        : names.getOrDefault(new PersonId(entry.actor()), words.text("audit.index.staff"));
  }

  /** What happened, in words. */
  public String action(Trail.Entry entry) {
    return isOfMatter(entry)
        ? words.text("audit.index.matter")
        : words.text("audit.action." + key(entry.action()));
  }

  /** Walks the chain; the page stays and shows the report. */
  public String verify() {
    report = trail.verify();
    return null;
  }

  public ChainReport getReport() {
    return report;
  }

  /** What is wrong with the chain, in words. */
  public String getFault() {
    return words.text(
        "audit.fault." + key(report.fault().name().toLowerCase(Locale.ROOT)), report.brokenAt());
  }

  public String getCheckingKey() {
    return trail.checkingKey();
  }

  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return entries.size() == 100;
  }

  /** RoleGranted becomes role-granted, and entry_altered becomes entry-altered. */
  static String key(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
