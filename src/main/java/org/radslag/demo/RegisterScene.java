package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReading;
import org.radslag.membership.register.RegisterSaving;

/** 1 November: 51 associations, 10,600 rows of the register, and who has which role. */
@ApplicationScoped
class RegisterScene {

  private static final String CITY = "Mälarstad";

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Associations associations;
  @Inject RegisterImports imports;
  @Inject RegisterReading reading;
  @Inject RegisterSaving saving;
  @Inject Roles roles;

  void play() {
    stage.at("2026-11-01T09:00:00");
    Cast.rows("associations.csv", ',').forEach(this::found);
    ImportId id =
        stage.system(
            () ->
                imports.upload(
                    "register-2026-11-01.csv",
                    Cast.bytes("register.csv"),
                    LocalDate.of(2026, 11, 1)));
    stage.system(() -> reading.read(id));
    stage.system(() -> saving.save(id, false, false));
    giveRoles();
  }

  private void found(Map<String, String> row) {
    AssociationKind kind = AssociationKind.valueOf(row.get("type").toUpperCase(Locale.ROOT));
    String municipality =
        switch (kind) {
          case CITY -> CITY;
          case MUNICIPALITY -> row.get("name");
          case BRANCH -> null;
        };
    stage.system(() -> associations.found(row.get("name"), kind, municipality));
  }

  private void giveRoles() {
    AssociationId ekudden = association("Mälarstad Ekudden");
    give("200526", Role.ASSOCIATION_CHAIR, ekudden);
    give("201345", Role.ASSOCIATION_SECRETARY, ekudden);
    give("241959", Role.DELEGATE, association("Mälarstad Söderhöjden"));
    give("240069", Role.OFFICE, null);
    give("203578", Role.BOARD, null);
    give("218845", Role.ELECTION_COMMITTEE, null);
    give("209640", Role.AUDITOR, null);
  }

  private void give(String number, Role role, AssociationId scope) {
    PersonId person = cast.person(number);
    stage.system(() -> roles.grant(person, role, scope == null ? null : scope.value()));
  }

  private AssociationId association(String name) {
    return associations.all().stream()
        .filter(card -> card.name().equals(name))
        .findFirst()
        .map(AssociationCard::id)
        .orElseThrow();
  }
}
