package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberFile;
import org.radslag.membership.Register;

/** One member as the office sees her. */
@Named
@RequestScoped
public class MemberPage {

  @Inject Register register;
  @Inject HttpServletRequest request;

  private Optional<MemberFile> file;

  @PostConstruct
  void open() {
    file = Pages.id(request.getParameter("id")).map(PersonId::new).flatMap(register::file);
  }

  public void look() {
    Pages.missingUnless(file.isPresent());
  }

  public MemberFile getFile() {
    return file.orElse(null);
  }

  /** Shows a protected person once: in this answer, after which they are hidden again. */
  public String show() {
    file = file.map(MemberFile::id).flatMap(register::show);
    return null;
  }
}
