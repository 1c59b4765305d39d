package org.radslag.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network that a request comes from, for counting tries. Behind a proxy every request comes
 * from the proxy: then {@code radslag.proxy.header} names the header in which it passes on the real
 * address, and the last one in it is the one that the proxy itself has seen.
 */
@ApplicationScoped
public class Source {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  @Inject
  @ConfigProperty(name = "radslag.proxy.header")
  Optional<String> header;

  /** An IPv4 address, or the network of an IPv6 address: a home has 2^64 of those. */
  public String of(HttpServletRequest request) {
    return header
        .map(request::getHeader)
        .map(passed -> passed.substring(passed.lastIndexOf(',') + 1).strip())
        .filter(passed -> ADDRESS.matcher(passed).matches())
        .map(Source::network)
        .orElseGet(() -> network(request.getRemoteAddr()));
  }

  /** The first four of an IPv6 address's eight groups; anything else unchanged. */
  static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    String[] halves = address.split("::", 2);
    String[] front = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      network.append(i < front.length ? front[i].toLowerCase(java.util.Locale.ROOT) : "0");
      network.append(':');
    }
    return network.append(':').toString();
  }
}
