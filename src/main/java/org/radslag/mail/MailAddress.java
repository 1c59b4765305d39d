package org.radslag.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.radslag.kernel.Text;

/** Judges e-mail addresses by their form: one plain address, nothing that could become a header. */
public final class MailAddress {

  /** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
  public static final int LONGEST = 254;

  private static final Pattern PLAIN =
      Pattern.compile("[^\\s\"(),:;<>@\\[\\\\\\]]{1,64}@[^\\s\"(),:;<>@\\[\\\\\\]]{1,253}");

  private MailAddress() {}

  /** The address as it is compared: cleaned, without spaces around it, in lower case. */
  public static String normalised(String raw) {
    return Text.line(raw).toLowerCase(Locale.ROOT);
  }

  /** Whether mail can be addressed to it at all. */
  public static boolean isValid(String address) {
    if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
      return false;
    }
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException malformed) {
      return false;
    }
  }
}
