package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.Authorisation;
import org.radslag.access.Role;

/** What every answer tells the browser: pages, error pages, redirects, files. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecurityHeadersIT {

  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'; img-src 'self' data:; script-src 'self'";
  private static final Pattern NONCE = Pattern.compile(" 'nonce-[A-Za-z0-9+/]{20,}={0,2}';?$");
  private static final String PAGE = "/glossary.xhtml";

  @ArquillianResource URL address;
  private Product product;

  @BeforeEach
  void arrive() {
    product = new Product(address);
  }

  @Test
  void every_kind_of_answer_carries_the_one_policy() {
    answers()
        .forEach(
            (kind, answer) -> {
              List<String> policies = answer.headers().allValues("Content-Security-Policy");
              assertEquals(1, policies.size(), kind);
              assertEquals(POLICY, NONCE.matcher(policies.get(0)).replaceFirst(""), kind);
            });
  }

  @Test
  void each_page_has_a_nonce_of_its_own() {
    String first = policy(product.get(PAGE, null));
    assertTrue(NONCE.matcher(first).find(), first);
    assertNotEquals(first, policy(product.get(PAGE, null)));
  }

  @Test
  void a_nonce_that_the_sender_chose_is_not_taken() {
    String chosen = "Y2hvc2VuLWNob3Nlbi1jaG9zZW4tY2hvc2Vu";
    HttpResponse<String> answer =
        product.post("/styleguide/index.xhtml", null, "motion=motion&primefaces.nonce=" + chosen);
    assertEquals(-1, policy(answer).indexOf(chosen));
  }

  @Test
  void every_kind_of_answer_holds_the_browser_to_the_rest() {
    Map<String, String> expected =
        Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    answers()
        .forEach(
            (kind, answer) ->
                expected.forEach(
                    (name, value) ->
                        assertEquals(
                            List.of(value), answer.headers().allValues(name), kind + " " + name)));
  }

  @Test
  void no_page_is_kept_on_a_shared_computer() {
    Map<String, HttpResponse<String>> pages = answers();
    pages.remove("file");
    pages.forEach(
        (kind, answer) ->
            assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"), kind));
    assertEquals(
        List.of("no-store"),
        product.get("/health/live", null).headers().allValues("Cache-Control"));
  }

  @Test
  void style_sheet_scripts_and_fonts_are_kept_for_a_year_under_an_address_that_changes() {
    List<String> files =
        Pattern.compile("(?:href|src)=\"(/resources/[^\"]+)\"")
            .matcher(product.get("/styleguide/index.xhtml", null).body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(4, files.size(), "style sheet, icon, two scripts: " + files);
    for (String file : files) {
      assertTrue(file.matches(".*\\?v=[0-9a-f]{12}"), file);
      assertKept(file);
    }
    assertKept("/resources/radslag/fonts/source-sans-3-latin-wght-normal.woff2");
  }

  @Test
  void what_is_missing_is_not_kept_for_a_year() {
    HttpResponse<String> missing = product.get("/resources/radslag/none.css?v=1", null);
    assertEquals(404, missing.statusCode());
    assertEquals(List.of("no-store"), missing.headers().allValues("Cache-Control"));
  }

  @Test
  void nobody_gets_a_cookie_for_reading_or_for_sending_an_empty_form() {
    Authorisation.of("page")
        .forEach(
            (page, roles) -> {
              if (Authorisation.permits(roles, Role.ANYONE) && !page.endsWith("*")) {
                assertEquals(List.of(), cookies(product.get(page, null)), page);
                assertEquals(List.of(), cookies(product.post(page, null, "a=b")), page);
              }
            });
    answers().forEach((kind, answer) -> assertEquals(List.of(), cookies(answer), kind));
  }

  @Test
  void who_has_signed_in_gets_no_second_session_from_the_server() {
    String session = product.sessionOf(UUID.randomUUID());
    assertEquals(List.of(), cookies(product.get(PAGE, session)));
    assertEquals(List.of(), cookies(product.get("/audit/index.xhtml", session)));
    assertEquals(
        List.of(), cookies(product.post("/styleguide/index.xhtml", session, "motion=motion")));
  }

  @Test
  void the_language_is_remembered_in_a_cookie_that_tells_nothing_else() {
    List<String> cookies = cookies(product.get(PAGE + "?lang=en", null));
    assertEquals(1, cookies.size());
    assertEquals(
        "radslag_lang=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax",
        cookies.get(0).replaceFirst(" Expires=[^;]*;", ""));
  }

  /** One answer of each kind, by name. */
  private Map<String, HttpResponse<String>> answers() {
    Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
    answers.put("page", expect(200, product.get(PAGE, null)));
    answers.put("missing page", expect(404, product.get("/none.xhtml", null)));
    answers.put("redirect to sign in", expect(302, product.get("/audit/index.xhtml", null)));
    String stranger = product.sessionOf(UUID.randomUUID());
    answers.put("refused by role", expect(403, product.get("/audit/index.xhtml", stranger)));
    answers.put(
        "refused for its origin",
        expect(
            403,
            product.ask(
                "POST", PAGE, BodyPublishers.ofString("a=b"), "Sec-Fetch-Site", "cross-site")));
    answers.put(
        "refused for its method", expect(405, product.ask("PUT", PAGE, BodyPublishers.noBody())));
    answers.put(
        "refused for its size",
        expect(
            413,
            product.ask(
                "POST", PAGE, BodyPublishers.ofString("a"), "Content-Type", "multipart/mixed")));
    answers.put(
        "fault",
        expect(
            500, product.post("/styleguide/index.xhtml", null, "motion=motion&fail=x&" + STATE)));
    answers.put("file", expect(200, product.get("/resources/radslag/brand.svg?v=1", null)));
    return answers;
  }

  private static final String STATE = "jakarta.faces.ViewState=stateless";

  private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.uri().toString());
    return answer;
  }

  private void assertKept(String file) {
    HttpResponse<String> answer = expect(200, product.get(file, null));
    assertEquals(
        List.of("public, max-age=31536000, immutable"),
        answer.headers().allValues("Cache-Control"),
        file);
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }
}
