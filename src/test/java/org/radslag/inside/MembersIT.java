package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.ListWords;
import org.radslag.membership.MemberCard;
import org.radslag.membership.MemberFile;
import org.radslag.membership.MemberLine;
import org.radslag.membership.MemberLists;
import org.radslag.membership.Members;
import org.radslag.membership.Register;
import org.radslag.membership.Standing;

/** Who is told what of whom. */
@ExtendWith(ArquillianExtension.class)
class MembersIT {

  private static final PersonId SOMEBODY = PersonId.create();

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject DemoRegister demo;
  @Inject Members members;
  @Inject Register register;
  @Inject MemberLists lists;
  @Inject Associations associations;
  @Inject As as;

  private PersonId secret;
  private PersonId open;

  @BeforeEach
  void two_members() throws SQLException {
    demo.load();
    secret = person("number = '200001'");
    open =
        person(
            "number = (SELECT MIN(number) FROM member WHERE NOT protected_identity AND "
                + DemoRegister.OF_THE_FILE
                + ")");
  }

  @Test
  void a_protected_person_is_named_to_herself_and_to_nobody_else() {
    assertEquals("Skyddad person", as.member(SOMEBODY, () -> members.card(secret)).get().name());
    assertEquals(
        Map.of(secret, "Protected"),
        as.member(SOMEBODY, () -> members.names(List.of(secret), "Protected"), Role.OFFICE));
    MemberCard own = as.member(secret, () -> members.card(secret)).get();
    assertEquals("Sixten af Strömvidja", own.name());
    assertFalse(own.email().isEmpty());
  }

  @Test
  void an_address_is_told_to_the_member_and_the_office_only() {
    assertEquals("", as.member(SOMEBODY, () -> members.card(open)).get().email());
    assertEquals("", as.member(SOMEBODY, () -> members.card(secret), Role.OFFICE).get().email());
  }

  @Test
  void a_member_is_found_by_her_address_in_any_case_and_nobody_by_none() {
    String address = "sixten.afstromvidja.1@medlem.example";
    assertEquals(Optional.of(secret), members.byEmail("  SIXTEN.afstromvidja.1@Medlem.example "));
    assertEquals(address, members.mailbox(secret).orElseThrow().address());
    assertEquals(Optional.empty(), members.byEmail(""));
    assertEquals(Optional.empty(), members.byEmail(null));
    assertEquals(Optional.empty(), members.byEmail("sixtén.afstromvidja.1@medlem.example"));
    assertEquals(Optional.empty(), members.byEmail("%@medlem.example"));
  }

  @Test
  void the_office_finds_a_protected_person_by_number_only_and_without_a_name() {
    List<MemberLine> found = search("200001");
    assertEquals(List.of(secret), found.stream().map(MemberLine::id).toList());
    assertEquals("", found.get(0).name());
    assertTrue(search("sixten af ström").stream().noneMatch(line -> line.id().equals(secret)));
    assertTrue(search("sixten.afstromvidja.1@medlem.example").isEmpty());
  }

  @Test
  void a_search_is_bounded_and_takes_signs_for_what_they_are() {
    assertEquals(Register.MOST_FOUND, search("A").size());
    assertEquals(List.of(), search("%"));
    assertEquals(List.of(), search("x".repeat(101)));
    assertEquals(List.of(), search("'; DROP TABLE member; --"));
    assertFalse(search("ylva granv").isEmpty());
  }

  @Test
  void one_search_answers_whether_and_where_a_member_may_vote() {
    MemberLine line = search("200008").get(0);
    assertEquals(Standing.IN_FORCE, line.standing());
    assertEquals("Mälarstad Hökaliden", line.votesIn());
  }

  @Test
  void protected_details_are_shown_on_demand_and_the_trail_remembers_it() throws SQLException {
    assertNull(as.member(SOMEBODY, () -> register.file(secret), Role.OFFICE).get().details());
    int before = shown();
    MemberFile file = as.member(SOMEBODY, () -> register.show(secret), Role.OFFICE).get();
    assertEquals("Sixten af Strömvidja", file.details().name());
    assertEquals(before + 1, shown());
    assertThrows(
        Forbidden.class, () -> as.member(SOMEBODY, () -> register.show(secret), Role.BOARD));
  }

  @Test
  void a_member_reads_her_own_data_and_a_stranger_finds_none() {
    MemberFile mine = as.member(secret, () -> register.mine()).orElseThrow();
    assertNotNull(mine.details());
    assertEquals("Almvik", mine.place().votesIn().name());
    assertEquals(Optional.empty(), as.member(SOMEBODY, () -> register.mine()));
  }

  @Test
  void a_list_neutralises_formulas_and_names_no_protected_person() {
    AssociationId almvik = as.member(secret, () -> members.card(secret)).get().votesIn();
    StringWriter out = new StringWriter();
    int rows =
        as.system(
                () ->
                    lists.write(
                        almvik,
                        List.of("Nr", "Namn", "", "", "", "", "", "", "", ""),
                        new ListWords("Skyddad person", Map.of(Standing.IN_FORCE, "i kraft")),
                        out))
            .value();
    String file = out.toString();
    assertEquals(rows + 1, file.lines().count());
    assertTrue(file.startsWith("\uFEFFNr;Namn;"));
    assertTrue(file.contains("\r\n200001;Skyddad person;;;;;;;;i kraft\r\n"));
    assertFalse(file.contains("Strömvidja;1974-11-23"));
    assertTrue(file.contains(";'+46"));
    assertFalse(file.contains(";+46"));
  }

  @Test
  void an_association_is_entered_once_and_with_its_place() {
    String name = "Prövningen " + UUID.randomUUID();
    assertRefused("association-name", " ", AssociationKind.CITY, "Mälarstad");
    assertRefused("association-name", "x".repeat(121), AssociationKind.CITY, "Mälarstad");
    assertRefused("municipality", name, AssociationKind.MUNICIPALITY, "");
    assertRefused("association-taken", "ALMVIK", AssociationKind.MUNICIPALITY, "Almvik");
  }

  private void assertRefused(String reason, String name, AssociationKind kind, String place) {
    assertEquals(
        "membership.refused." + reason,
        as.system(() -> associations.found(name, kind, place)).reasons().get(0).reason());
  }

  private List<MemberLine> search(String words) {
    return as.member(SOMEBODY, () -> register.search(words), Role.OFFICE);
  }

  private PersonId person(String where) throws SQLException {
    return new PersonId(UUID.fromString(one("SELECT CAST(id AS CHAR) FROM member WHERE " + where)));
  }

  private int shown() throws SQLException {
    return Integer.parseInt(
        one("SELECT COUNT(*) FROM audit_entry WHERE action = 'ProtectedDetailsShown'"));
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
