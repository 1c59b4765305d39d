package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the installation decides, from MicroProfile Config (system property, environment variable or
 * file). Each property is described in {@code docs/operating.md}.
 */
@ApplicationScoped
public class Settings {

  private static final int LONGEST_PASSWORD_FILE = 4_096;

  @Inject
  @ConfigProperty(name = "radslag.public.url", defaultValue = "http://localhost:8080")
  String publicUrl;

  @Inject
  @ConfigProperty(name = "radslag.cookie.secure", defaultValue = "true")
  boolean secureCookie;

  @Inject
  @ConfigProperty(name = "radslag.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "radslag.demo.desk")
  Optional<String> demoDesk;

  @Inject
  @ConfigProperty(name = "radslag.demo.devices")
  Optional<String> demoDevices;

  @Inject
  @ConfigProperty(name = "radslag.secrets")
  Optional<String> secrets;

  @Inject
  @ConfigProperty(name = "radslag.realm", defaultValue = "radslag")
  String realm;

  /**
   * The lasting name of organisation and installation under which it signs receipts and statements.
   * Unlike the web address it never changes.
   *
   * @throws IllegalStateException when it is not 1 to 64 of a–z, 0–9, full stop and hyphen
   */
  public String realm() {
    if (!realm.matches("[a-z0-9.-]{1,64}")) {
      throw new IllegalStateException("radslag.realm is not 1 to 64 of a-z, 0-9, '.' and '-'");
    }
    return realm;
  }

  /** Address that letters and mails point to, without a final slash. */
  public String publicUrl() {
    return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
  }

  /** Whether the session cookie is only ever sent over TLS. False in the demo on loopback. */
  public boolean secureCookie() {
    return secureCookie;
  }

  /** Whether this is the demo: fictional data, a clock that may be moved. Never in production. */
  public boolean demo() {
    return demo;
  }

  /** Address of the demo desk beside the product, if there is one. */
  public Optional<String> demoDesk() {
    return demo ? demoDesk : Optional.empty();
  }

  /**
   * Where the demo leaves what its trustees, its registrar and its voters have at home: key files
   * and codes, which no server ever has. By default a directory beside other temporary files.
   */
  public Path demoDevices() {
    return demoDevices
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "radslag-devices"));
  }

  /**
   * A file in the directory of secrets.
   *
   * @throws IllegalStateException naming the property when the directory is not set
   */
  public Path secret(String name) {
    return Path.of(
            secrets.orElseThrow(
                () ->
                    new IllegalStateException(
                        "radslag.secrets is not set: it names the directory that holds " + name)))
        .resolve(name);
  }

  /** A value that must be set, read without a container. */
  static String required(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue(name, String.class)
        .orElseThrow(() -> new IllegalStateException(name + " is not set: see docs/operating.md"));
  }

  /** The password that a file holds; the property names the file, never the password itself. */
  public static String passwordFrom(String property) {
    Path file = Path.of(required(property));
    try {
      if (!Files.isReadable(file)
          || !Files.isRegularFile(file)
          || Files.size(file) > LONGEST_PASSWORD_FILE) {
        throw new IllegalStateException(property + " names no readable password file: " + file);
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new IllegalStateException(property + " names an unreadable file: " + file, unreadable);
    }
  }
}
