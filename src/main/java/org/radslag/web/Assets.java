package org.radslag.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheet and scripts that change when their content does, so that a browser may
 * keep them and never has an old one.
 */
@ApplicationScoped
class Assets {
  private static final String FOLDER = "/resources/radslag/";

  @Inject ServletContext context;
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  String address(String file) {
    return addresses.computeIfAbsent(file, f -> FOLDER + f + "?v=" + digest(FOLDER + f));
  }

  private String digest(String path) {
    try (InputStream content = context.getResourceAsStream(path)) {
      if (content == null) {
        throw new IllegalArgumentException("No such file in the WAR: " + path);
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
