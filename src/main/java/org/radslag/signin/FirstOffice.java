package org.radslag.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/**
 * Gives a new installation its first account at the office: the one that the operator names in
 * {@code radslag.office.first.email}. Does nothing as soon as anybody holds the role.
 */
@ApplicationScoped
class FirstOffice {

  private static final System.Logger LOG = System.getLogger(FirstOffice.class.getName());

  @Inject Roles roles;
  @Inject Staff staff;

  @Inject
  @ConfigProperty(name = "radslag.office.first.email")
  Optional<String> email;

  @Inject
  @ConfigProperty(name = "radslag.office.first.name", defaultValue = "Expeditionen")
  String name;

  void open() {
    if (email.isEmpty() || !roles.holders(Role.OFFICE, null).isEmpty()) {
      return;
    }
    Outcome<PersonId> account = staff.add(name, email.get());
    if (!account.isDone() && !roles.holders(Role.OFFICE, null).isEmpty()) {
      return; // another node was first
    }
    LOG.log(
        account.isDone() ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
        account.isDone()
            ? "The first account of the office is open"
            : "radslag.office.first.email gives no account: " + account.reasons());
  }
}
