package org.radslag.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.signin.People;
import org.radslag.web.Ids;
import org.radslag.web.Messages;
import org.radslag.web.RoleWords;

/** Gives roles and takes them back; shows who holds which. */
@Named
@RequestScoped
public class RolesPage {

  @Inject Roles roles;
  @Inject People people;
  @Inject RoleWords roleWords;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String wanted;
  private List<People.Found> found = List.of();
  private Optional<People.Found> person;
  private List<Grant> grants = List.of();
  private List<Roles.Held> all;
  private Map<PersonId, String> names;
  private Role role;
  private String place;

  @PostConstruct
  void open() {
    wanted = request.getParameter("q");
    if (wanted != null) {
      found = people.find(wanted, MemberCard.PROTECTED_NAME);
    }
    person =
        Ids.of(request.getParameter("person"))
            .flatMap(id -> people.one(new PersonId(id), MemberCard.PROTECTED_NAME));
    person.ifPresent(
        one -> grants = roles.of(one.person()).stream().sorted(roleWords.order()).toList());
    all = roles.all();
    names = people.names(all.stream().map(Roles.Held::person).toList(), MemberCard.PROTECTED_NAME);
  }

  /** Gives the chosen person the chosen role. */
  public String give() {
    UUID scope = role != null && role.isScoped() ? Ids.of(place).orElse(null) : null;
    if (person.isEmpty() || messages.refused(roles.grant(person.get().person(), role, scope))) {
      return null;
    }
    return done("access.done.role-given");
  }

  /** Takes a role back, from her next request on. */
  public String take(String what, String where) {
    boolean taken =
        person.isPresent()
            && !messages.refused(
                roles.end(person.get().person(), Role.valueOf(what), Ids.of(where).orElse(null)));
    return taken ? done("access.done.role-taken") : null;
  }

  private String done(String what) {
    return "/office/roles.xhtml?faces-redirect=true&person="
        + person.get().person()
        + "&done="
        + what;
  }

  /** The roles that are given by a decision. */
  public List<SelectItem> getChoices() {
    return Arrays.stream(Role.values())
        .filter(Role::isGranted)
        .map(one -> new SelectItem(one, roleWords.name(one)))
        .toList();
  }

  /** The associations and bodies in which a role can be held. */
  public List<SelectItem> getPlaces() {
    return roleWords.places().entrySet().stream()
        .map(one -> new SelectItem(one.getKey().toString(), one.getValue()))
        .toList();
  }

  /** Each role that somebody holds, in the order of the roles. */
  public List<Role> getHeldRoles() {
    return all.stream().map(one -> one.grant().role()).distinct().sorted().toList();
  }

  /** Those who hold the role, by place. */
  public List<Roles.Held> holders(Role which) {
    return all.stream()
        .filter(one -> one.grant().role() == which)
        .sorted((a, b) -> roleWords.order().compare(a.grant(), b.grant()))
        .toList();
  }

  public String name(Roles.Held held) {
    return names.getOrDefault(held.person(), "");
  }

  public People.Found getPerson() {
    return person.orElse(null);
  }

  public List<Grant> getGrants() {
    return grants;
  }

  public List<People.Found> getFound() {
    return found;
  }

  public String getWanted() {
    return wanted;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
