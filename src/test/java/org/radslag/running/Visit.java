package org.radslag.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a window: keeps cookies, fills in the forms of a page as they were sent. As
 * browsers do, it takes this machine for safe: cookies for TLS alone reach it too.
 */
public final class Visit {

  private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*>.*?</form>");
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

  private static final int PATIENCE_SECONDS = 300;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String address;
  private HttpResponse<String> answer;

  public Visit(Product product) {
    this.address = product.address();
  }

  /** A browser that already has a session. */
  public Visit(Product product, String session) {
    this(product);
    cookies.put("radslag", session);
  }

  /** Goes to a page; redirects are not followed. */
  public Visit open(String path) {
    answer = send(request(path).GET());
    return this;
  }

  /** Goes where the last answer sends. */
  public Visit follow() {
    return open(location().orElseThrow(() -> new AssertionError("No redirect: " + text())));
  }

  /** Presses a button of the page, having filled in these fields: name, value, name, value … */
  public Visit press(String button, String... fields) {
    Map<String, String> form = form(button);
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return post(form.remove(""), form);
  }

  /** Presses the first of the buttons that are repeated in rows. */
  public Visit pressFirst(String button, String... fields) {
    return press(rowButton(button, 0), fields);
  }

  /** The form of the first of the buttons that are repeated in rows. */
  public Map<String, String> firstForm(String button) {
    return form(rowButton(button, 0));
  }

  /** The name of the repeated button whose form carries this id. */
  public String buttonBeside(String button, UUID id) {
    for (int row = 0; ; row++) {
      String name = rowButton(button, row);
      if (form(name).containsValue(id.toString())) {
        return name;
      }
    }
  }

  private String rowButton(String button, int row) {
    Matcher names = Pattern.compile("name=\"([^\"]*:\\d+:" + button + ")\"").matcher(body());
    for (int i = 0; names.find(); i++) {
      if (i == row) {
        return names.group(1);
      }
    }
    throw new AssertionError("No row " + row + " with " + button + ": " + text());
  }

  /** The form of the page that has this button, as its fields are now; its address is under "". */
  public Map<String, String> form(String button) {
    String form =
        FORM.matcher(answer.body())
            .results()
            .map(MatchResult::group)
            .filter(text -> text.contains("name=\"" + button + "\""))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + button + ": " + text()));
    Map<String, String> fields = new LinkedHashMap<>();
    INPUT
        .matcher(form)
        .results()
        .map(MatchResult::group)
        .filter(input -> !input.contains("type=\"submit\""))
        .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
    fields.put(button, "");
    fields.put("", attribute(form.substring(0, form.indexOf('>')), "action"));
    return fields;
  }

  /** Sends a form. */
  public Visit post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    answer =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    return this;
  }

  /** Chooses a file in the form that has this button, and sends the form. */
  public Visit upload(String button, String field, String name, byte[] file) {
    Map<String, String> form = form(button);
    String path = form.remove("");
    form.remove(field);
    String mark = "mark-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    form.forEach(
        (key, value) ->
            body.writeBytes(part(mark, "name=\"" + key + "\"", value + "\r\n").getBytes(UTF_8)));
    String place = "name=\"" + field + "\"; filename=\"" + name + "\"";
    body.writeBytes(part(mark, place, "").getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(UTF_8));
    answer =
        send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    return this;
  }

  private static String part(String mark, String place, String content) {
    return "--" + mark + "\r\nContent-Disposition: form-data; " + place + "\r\n\r\n" + content;
  }

  /** Opens a page again and again until it has these words. */
  public Visit awaitOn(String path, String words) {
    for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
      if (open(path).body().contains(words)) {
        return this;
      }
      if (status() != 200) {
        break;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    throw new AssertionError(path + " has never said '" + words + "': " + text());
  }

  public int status() {
    return answer.statusCode();
  }

  /** Path that the last answer sends to. */
  public Optional<String> location() {
    return answer
        .headers()
        .firstValue("Location")
        .map(where -> where.replace(address, "").replaceFirst("^https?://[^/]+", ""));
  }

  /** The whole page. */
  public String body() {
    return answer.body();
  }

  /** What the page says, without its frame. */
  public String text() {
    String body = answer.body();
    int main = Math.max(0, body.indexOf("<main"));
    int end = body.indexOf("</main");
    return body.substring(main, end < 0 ? body.length() : end)
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The secret of the session that this browser has, or empty. */
  public Optional<String> session() {
    return Optional.ofNullable(cookies.getOrDefault("__Host-radslag", cookies.get("radslag")));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept-Language", "sv")
            .header("Sec-Fetch-Site", "same-origin");
    String kept =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return kept.isEmpty() ? request : request.header("Cookie", kept);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> got = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      got.headers().allValues("Set-Cookie").forEach(this::keep);
      return got;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void keep(String cookie) {
    String name = cookie.substring(0, cookie.indexOf('='));
    if (cookie.contains("; Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, cookie.substring(name.length() + 1).split(";", 2)[0]);
    }
  }

  private static String attribute(String tag, String name) {
    String[] parts = tag.split(name + "=\"", 2);
    return parts.length < 2
        ? ""
        : parts[1].substring(0, parts[1].indexOf('"')).replace("&amp;", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
