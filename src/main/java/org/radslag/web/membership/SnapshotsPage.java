package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.snapshot.SnapshotCard;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.web.Messages;

/** Frozen copies of the register, and the act of freezing. */
@Named
@RequestScoped
public class SnapshotsPage {

  @Inject Snapshots snapshots;
  @Inject RegisterImports imports;
  @Inject Messages messages;
  @Inject Caller caller;

  private List<SnapshotCard> all;
  private LocalDate cutOff;

  @PostConstruct
  void open() {
    all = snapshots.latest();
    cutOff = getAsOf();
  }

  /** Freezes the register and shows what it froze. */
  public String take() {
    Outcome<SnapshotId> taken = snapshots.take(cutOff);
    return messages.refused(taken)
        ? null
        : Pages.done("/membership/snapshot.xhtml", "membership.done.frozen")
            + "&id="
            + taken.value();
  }

  public List<SnapshotCard> getAll() {
    return all;
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }

  /** The day the register tells of; null before the first import. */
  public final LocalDate getAsOf() {
    return imports.registerAsOf().orElse(null);
  }

  public LocalDate getCutOff() {
    return cutOff;
  }

  public void setCutOff(LocalDate cutOff) {
    this.cutOff = cutOff;
  }
}
