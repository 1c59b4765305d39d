package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.Authorisation;
import org.radslag.access.Role;

/** Every page of the matrix, asked for as every role: let in, sent to sign in, or refused. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthorisationIT {

  @ArquillianResource URL address;

  @Test
  void every_page_lets_in_the_roles_of_the_matrix_and_no_other() {
    Product product = new Product(address);
    Map<Role, String> sessions = sessions(product);
    List<String> wrong = new ArrayList<>();
    Authorisation.of("page")
        .forEach(
            (page, roles) -> {
              if (page.endsWith("*")) {
                return;
              }
              for (Role role : Role.values()) {
                String answer = describe(product.get(page, sessions.get(role)));
                String expected = expected(roles, role);
                if (!answer.equals(expected)) {
                  wrong.add(page + " as " + role + ": " + answer + " instead of " + expected);
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void a_role_that_is_taken_away_is_gone_at_the_next_request() {
    Product product = new Product(address);
    UUID person = UUID.randomUUID();
    String session = product.sessionOf(person);
    product.grant(person, Role.AUDITOR, null);
    assertEquals(200, product.get("/audit/index.xhtml", session).statusCode());
    product.update(
        "UPDATE role_grant SET ended_at = SYSDATE(6) WHERE person = ?", person.toString());
    assertEquals(403, product.get("/audit/index.xhtml", session).statusCode());
  }

  @Test
  void an_ended_or_forged_session_is_nobody() {
    Product product = new Product(address);
    UUID person = UUID.randomUUID();
    String session = product.sessionOf(person);
    product.grant(person, Role.AUDITOR, null);
    product.update(
        "UPDATE sign_in_session SET ended_at = SYSDATE(6) WHERE person = ?", person.toString());
    for (String secret : new String[] {session, "A".repeat(43), "x", "%00", "A".repeat(5_000)}) {
      assertEquals(302, product.get("/audit/index.xhtml", secret).statusCode());
    }
  }

  /** A permitted page may miss what its address should name (404), but it is never refused. */
  private static String describe(HttpResponse<String> answer) {
    boolean toSignIn =
        answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").contains("/sign-in.xhtml");
    if (toSignIn) {
      return "sign in";
    }
    return switch (answer.statusCode()) {
      case 403 -> "refused";
      case 200, 302, 404, 405, 400 -> "let in";
      default -> "status " + answer.statusCode();
    };
  }

  private static String expected(Set<Role> roles, Role role) {
    if (Authorisation.permits(roles, role)) {
      return "let in";
    }
    return role == Role.ANYONE ? "sign in" : "refused";
  }

  private static Map<Role, String> sessions(Product product) {
    Map<Role, String> sessions = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (role == Role.ANYONE) {
        continue;
      }
      UUID person = role == Role.MEMBER ? product.anyMember() : UUID.randomUUID();
      if (role.isGranted()) {
        product.grant(person, role, role.isScoped() ? UUID.randomUUID() : null);
      }
      sessions.put(role, product.sessionOf(person));
    }
    return sessions;
  }
}
