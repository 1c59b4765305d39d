package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.Authorisation;

/** What is refused before any page sees it: foreign forms, other methods, bodies too large. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuardsIT {

  private static final String PAGE = "/glossary.xhtml";
  private static final String UPLOAD = "/styleguide/import.xhtml";

  /** A head that tells no length, and one byte of a body; the empty line after it ends the body. */
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0";

  private static final int LARGEST_FORM = 524_288;
  private static final long LARGEST_UPLOAD = 33_554_432;

  @ArquillianResource URL address;
  private Product product;

  @BeforeEach
  void arrive() {
    product = new Product(address);
  }

  @Test
  void a_form_from_elsewhere_is_refused_on_every_page() {
    List<String[]> foreign =
        List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Sec-Fetch-Site", "none"},
            new String[] {"Origin", "https://elsewhere.example"},
            new String[] {"Origin", "null"},
            new String[] {"Cookie", "radslag=" + "A".repeat(43)});
    List<String> letIn = new ArrayList<>();
    for (String page : pages().toList()) {
      for (String[] header : foreign) {
        HttpResponse<String> answer =
            product.ask("POST", page, BodyPublishers.ofString("a=b"), header);
        if (answer.statusCode() != 403 || !answer.body().contains("Du får inte göra det här")) {
          letIn.add(page + " " + String.join(": ", header) + " " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), letIn);
  }

  @Test
  void a_form_from_here_is_not_taken_for_a_foreign_one() {
    pages().forEach(page -> assertFalse(product.post(page, null, "a=b").statusCode() == 403, page));
  }

  @Test
  void no_page_takes_another_method() {
    for (String page : pages().toList()) {
      for (String method : List.of("PUT", "DELETE", "OPTIONS", "TRACE")) {
        HttpResponse<String> answer =
            product.ask(method, page, BodyPublishers.noBody(), "X-Probe", "come back");
        assertEquals(405, answer.statusCode(), method + " " + page);
        assertTrue(answer.headers().firstValue("Allow").isPresent(), method + " " + page);
        assertFalse(answer.body().contains("come back"), method + " " + page);
      }
    }
  }

  @Test
  void a_form_of_the_largest_size_is_taken() {
    String most = "a=" + "b".repeat(LARGEST_FORM - 2);
    assertEquals(200, product.post(PAGE, null, most).statusCode());
  }

  @Test
  void no_kind_of_body_escapes_the_limit() throws IOException {
    for (String kind :
        List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "application/octet-stream",
            "text/plain",
            "multipart/form-data; boundary=x",
            "Multipart/Form-Data; boundary=x")) {
      assertEquals(413, statusForClaiming(LARGEST_FORM + 1, PAGE, kind), kind);
      assertEquals(413, statusForClaiming(Long.MAX_VALUE, PAGE, kind), kind);
    }
  }

  @Test
  void files_are_refused_wherever_no_page_asks_for_them() {
    for (String page :
        List.of(PAGE, "/styleguide/index.xhtml", UPLOAD + ";a=b", "/styleguide/%69mport.xhtml")) {
      HttpResponse<String> answer = send(page, BodyPublishers.ofString("x"));
      assertEquals(413, answer.statusCode(), page);
      assertTrue(answer.body().contains("Det du skickade är för stort"), page);
    }
  }

  @Test
  void a_page_that_takes_files_has_a_limit_too() throws IOException {
    String kind = "multipart/form-data; boundary=x";
    assertEquals(413, statusForClaiming(LARGEST_UPLOAD + 1, UPLOAD, kind));
    assertEquals(413, statusForClaiming(LARGEST_FORM + 1, UPLOAD, "text/plain"));
    String more = "x".repeat(LARGEST_FORM + 1);
    assertEquals(200, send(UPLOAD, BodyPublishers.ofString(part(more))).statusCode());
  }

  @Test
  void a_body_of_untold_length_is_refused() throws IOException {
    for (String page : List.of(PAGE, UPLOAD)) {
      assertEquals(413, statusFor(page, "text/plain", CHUNKED), page);
    }
  }

  /** There a body may come without any header that tells of it. */
  @Test
  void a_body_of_untold_length_is_refused_over_http_2() {
    byte[] small = part("small").getBytes(StandardCharsets.UTF_8);
    for (String page : List.of(PAGE, UPLOAD)) {
      product.get(PAGE, null);
      HttpResponse<String> answer =
          send(page, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small)));
      assertEquals(HttpClient.Version.HTTP_2, answer.version());
      assertEquals(413, answer.statusCode(), page);
    }
  }

  /** Every page, and one address for each line that covers many. */
  private static Stream<String> pages() {
    return Stream.concat(
        Authorisation.of("page").keySet().stream().filter(page -> !page.endsWith("*")),
        Stream.of("/health/live", "/resources/radslag/radslag.css", "/none.xhtml"));
  }

  private HttpResponse<String> send(String page, BodyPublisher body) {
    return product.ask(
        "POST",
        page,
        body,
        "Content-Type",
        "multipart/form-data; boundary=x",
        "Sec-Fetch-Site",
        "same-origin");
  }

  private static String part(String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
        + content
        + "\r\n--x--\r\n";
  }

  private int statusForClaiming(long length, String page, String kind) throws IOException {
    return statusFor(page, kind, "Content-Length: " + length);
  }

  /** The answer to somebody who says, over HTTP/1.1, how much is to come, and sends nothing. */
  private int statusFor(String page, String kind, String howMuch) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(30_000);
      String head =
          "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n"
              + "Content-Type: %s\r\n%s\r\n\r\n";
      socket
          .getOutputStream()
          .write(head.formatted(page, kind, howMuch).getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(answer.readLine().split(" ")[1]);
    }
  }
}
