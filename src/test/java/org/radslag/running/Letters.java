package org.radslag.running;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.access.Role;

/** Sign-in letters, as the office prints them in its browser. */
public final class Letters {

  private static final Pattern CODE = Pattern.compile("\\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\\b");

  private Letters() {}

  /** Prints one for a member; answers its code, in groups. */
  public static String print(Product product, UUID person) {
    return code(
        office(product)
            .open("/office/letters.xhtml?q=" + Registered.number(person))
            .pressFirst("print"));
  }

  /** The code of the letter that is shown. */
  public static String code(Visit shown) {
    Matcher code = CODE.matcher(shown.text());
    if (!code.find()) {
      throw new AssertionError("No letter: " + shown.text());
    }
    return code.group();
  }

  /** A browser in which somebody of the office has signed in. */
  public static Visit office(Product product) {
    UUID staff = UUID.randomUUID();
    product.grant(staff, Role.OFFICE, null);
    return new Visit(product, product.sessionOf(staff));
  }
}
