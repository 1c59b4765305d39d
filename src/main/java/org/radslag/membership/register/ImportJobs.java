package org.radslag.membership.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;

/**
 * Does the long work of an import while the one who asked for it reads on. The work is hers: it
 * runs with her roles, and the trail names her. What stops it is told on the progress board.
 */
@ApplicationScoped
public class ImportJobs {

  private static final System.Logger LOG = System.getLogger(ImportJobs.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject RequestContextController request;
  @Inject Caller caller;
  @Inject RegisterReading reading;
  @Inject RegisterSaving saving;
  @Inject ProgressBoard board;

  /** Begins to read; answers at once. */
  public void read(ImportId id) {
    begin(id, () -> reading.read(id));
  }

  /** Begins to save; answers at once. */
  public void save(ImportId id, boolean leaveOut, boolean endMany) {
    begin(id, () -> saving.save(id, leaveOut, endMany));
  }

  private void begin(ImportId id, Supplier<Outcome<?>> work) {
    caller.requireAny(Role.OFFICE);
    PersonId person = caller.person().orElse(null);
    Set<Grant> grants = caller.grants();
    boolean member = caller.has(Role.MEMBER);
    board.say(id, Progress.Phase.WAITING, 0, 0);
    executor.execute(
        () -> {
          request.activate();
          try {
            if (person == null) {
              caller.becomeSystem();
            } else {
              caller.become(person, grants, member);
            }
            Outcome<?> outcome = work.get();
            // Said after the commit: whoever reads that it is over must also see what it did.
            board.stop(id, outcome.isDone() ? List.of() : outcome.reasons());
          } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Import " + id + " stopped", failure);
            board.stop(id, List.of(Refusal.because("membership.refused.work-failed")));
          } finally {
            request.deactivate();
          }
        });
  }
}
