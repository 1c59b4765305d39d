package org.radslag.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:38:00Z");

  @Test
  void a_mail_is_tried_at_growing_intervals_until_it_is_no_longer_worth_sending() {
    OutgoingMail mail = mail(Duration.ofHours(8));
    List<Duration> waits = new ArrayList<>();
    Instant at = NOW;
    while (!mail.failed(MailFault.UNREACHABLE, at)) {
      waits.add(Duration.between(at, mail.nextAttemptAt()));
      at = mail.nextAttemptAt();
    }
    assertEquals(
        List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(2),
            Duration.ofHours(2)),
        waits);
    assertTrue(mail.stuck().givenUp());
  }

  @Test
  void an_address_that_is_refused_for_good_is_not_tried_again() {
    OutgoingMail mail = mail(Duration.ofDays(3));
    assertTrue(mail.failed(MailFault.ADDRESS_REFUSED, NOW));
    assertEquals(MailFault.ADDRESS_REFUSED, mail.stuck().fault());
  }

  @Test
  void the_content_is_gone_when_the_mail_has_left_and_when_it_is_given_up() {
    OutgoingMail left = mail(Duration.ofDays(3));
    assertTrue(left.hasContent());
    left.sent(NOW);
    assertFalse(left.hasContent());
    OutgoingMail given = mail(Duration.ofDays(3));
    given.failed(MailFault.UNREADABLE, NOW);
    assertFalse(given.hasContent());
    OutgoingMail waiting = mail(Duration.ofDays(3));
    waiting.failed(MailFault.UNREACHABLE, NOW);
    assertTrue(waiting.hasContent());
  }

  @Test
  void a_mail_whose_time_is_over_is_too_late() {
    OutgoingMail mail = mail(Duration.ofMinutes(15));
    assertFalse(mail.isTooLate(NOW.plus(Duration.ofMinutes(15))));
    assertTrue(mail.isTooLate(NOW.plus(Duration.ofMinutes(16))));
  }

  @Test
  void a_mail_is_bounded_and_never_empty() {
    assertEquals(200, mail("x".repeat(5_000), "y").subject().length());
    assertEquals(20_000, mail("x", "y".repeat(100_000)).body().length());
    assertThrows(IllegalArgumentException.class, () -> mail(" \r\n ", "y"));
    assertThrows(IllegalArgumentException.class, () -> mail("x", "\u0000"));
  }

  private static Mail mail(String subject, String body) {
    return new Mail(null, "a@example.org", "test", subject, body, "sv", NOW);
  }

  private static OutgoingMail mail(Duration worth) {
    return new OutgoingMail(
        new Mail(null, "a@example.org", "test", "s", "b", "sv", NOW.plus(worth)),
        new byte[] {1},
        NOW);
  }
}
