package org.radslag.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.kernel.Id;
import org.radslag.kernel.PersonId;

/** Runs a piece of a test as somebody, in this thread or in any other. */
@ApplicationScoped
public class As {

  @Inject Caller caller;
  @Inject Instance<RequestContextController> requests;

  /** As the system itself. */
  public <T> T system(Callable<T> work) {
    return inRequest(work, caller::becomeSystem);
  }

  /** As a member of the district with these district-wide roles as well. */
  public <T> T member(PersonId person, Callable<T> work, Role... roles) {
    Set<Grant> grants =
        Arrays.stream(roles)
            .map(role -> new Grant(role, Optional.empty()))
            .collect(Collectors.toSet());
    return inRequest(work, () -> caller.become(person, grants, true));
  }

  /** As a member who holds one role in one association or body. */
  public <T> T holder(PersonId person, Role role, Id scope, Callable<T> work) {
    Set<Grant> grants = Set.of(new Grant(role, Optional.of(scope.value())));
    return inRequest(work, () -> caller.become(person, grants, true));
  }

  /** As somebody who has not signed in. */
  public <T> T nobody(Callable<T> work) {
    return inRequest(work, caller::becomeNobody);
  }

  private <T> T inRequest(Callable<T> work, Runnable become) {
    RequestContextController request = requests.get();
    boolean begun = request.activate();
    Runnable before = whoAsks();
    try {
      become.run();
      return work.call();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      before.run();
      if (begun) {
        request.deactivate();
      }
    }
  }

  /** Makes the caller again who she is now: what is asked within a question leaves it as it was. */
  private Runnable whoAsks() {
    if (caller.isSystem()) {
      return caller::becomeSystem;
    }
    Optional<PersonId> person = caller.person();
    Set<Grant> grants = caller.grants();
    boolean member = caller.has(Role.MEMBER);
    return person
        .<Runnable>map(who -> () -> caller.become(who, grants, member))
        .orElse(caller::becomeNobody);
  }
}
