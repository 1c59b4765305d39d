package org.radslag.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.signin.Staff;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** The accounts of those who work at the office. */
@Named
@RequestScoped
public class StaffPage {

  @Inject Staff staff;
  @Inject Caller caller;
  @Inject Messages messages;

  private String name;
  private String email;

  /** Opens an account. */
  public String add() {
    return messages.refused(staff.add(name, email)) ? null : done("access.done.staff-added");
  }

  /** Closes an account. */
  public String end(String person) {
    Optional<Outcome<PersonId>> ended = Ids.of(person).map(PersonId::new).map(staff::end);
    return ended.isEmpty() || messages.refused(ended.get())
        ? null
        : done("access.done.staff-ended");
  }

  private static String done(String what) {
    return "/office/staff.xhtml?faces-redirect=true&done=" + what;
  }

  public List<Staff.Account> getAccounts() {
    return staff.all();
  }

  /** Whether it is the reader's own account, which she cannot close. */
  public boolean own(Staff.Account account) {
    return caller.person().filter(account.person()::equals).isPresent();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
