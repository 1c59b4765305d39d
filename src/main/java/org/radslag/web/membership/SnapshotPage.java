package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.SnapshotReport;
import org.radslag.membership.snapshot.Snapshots;

/** One frozen copy: its numbers, why they are others than before, and whether it is whole. */
@Named
@RequestScoped
public class SnapshotPage {

  @Inject Snapshots snapshots;
  @Inject HttpServletRequest request;

  private SnapshotReport report;
  private Boolean whole;

  @PostConstruct
  void open() {
    report =
        Pages.id(request.getParameter("id"))
            .map(SnapshotId::new)
            .flatMap(snapshots::report)
            .orElse(null);
  }

  public void look() {
    Pages.missingUnless(report != null);
  }

  /** Computes the hash anew. */
  public String check() {
    whole = snapshots.isWhole(report.card().id());
    return null;
  }

  public SnapshotReport getReport() {
    return report;
  }

  /** Whether the rows still have their hash; null when nobody asked. */
  public Boolean getWhole() {
    return whole;
  }
}
