package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.PersonId;

@ExtendWith(ArquillianExtension.class)
class RolesIT {

  @Inject Roles roles;
  @Inject As as;

  @Test
  void a_role_is_given_and_taken_back() {
    PersonId person = PersonId.create();
    assertTrue(as.system(() -> roles.grant(person, Role.BOARD, null)).isDone());
    assertEquals(Set.of(new Grant(Role.BOARD, Optional.empty())), roles.of(person));
    assertTrue(as.system(() -> roles.end(person, Role.BOARD, null)).isDone());
    assertEquals(Set.of(), roles.of(person));
    assertTrue(as.system(() -> roles.grant(person, Role.BOARD, null)).isDone());
  }

  @Test
  void a_scoped_role_needs_its_scope_and_a_district_role_must_have_none() {
    PersonId person = PersonId.create();
    assertFalse(as.system(() -> roles.grant(person, Role.ASSOCIATION_CHAIR, null)).isDone());
    assertFalse(as.system(() -> roles.grant(person, Role.OFFICE, UUID.randomUUID())).isDone());
    assertFalse(as.system(() -> roles.grant(person, Role.ANYONE, null)).isDone());
    assertEquals(Set.of(), roles.of(person));
  }

  @Test
  void only_the_office_gives_roles() {
    PersonId person = PersonId.create();
    assertThrows(
        Forbidden.class,
        () -> as.member(person, () -> roles.grant(person, Role.OFFICE, null), Role.BOARD));
    assertThrows(Forbidden.class, () -> as.nobody(() -> roles.grant(person, Role.OFFICE, null)));
    assertEquals(Set.of(), roles.of(person));
  }

  @Test
  void twenty_at_once_give_the_role_once() throws Exception {
    PersonId person = PersonId.create();
    ExecutorService hands = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> grant =
          () -> {
            try {
              return as.system(() -> roles.grant(person, Role.AUDITOR, null)).isDone();
            } catch (RuntimeException refusedByTheKey) {
              return false;
            }
          };
      List<Future<Boolean>> tries =
          hands.invokeAll(IntStream.range(0, 20).mapToObj(i -> grant).toList());
      int done = 0;
      for (Future<Boolean> one : tries) {
        done += one.get() ? 1 : 0;
      }
      assertEquals(1, done);
      assertEquals(1, roles.of(person).size());
    } finally {
      hands.shutdownNow();
    }
  }
}
