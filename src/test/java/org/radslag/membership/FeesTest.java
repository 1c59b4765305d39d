package org.radslag.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeesTest {

  private static final int DAYS = 30;

  @ParameterizedTest
  @CsvSource({
    "2026-10-01, 2026-10-30, WAITING",
    "2026-10-01, 2026-10-31, IN_FORCE",
    "2026-10-02, 2026-10-31, WAITING",
    "2026-10-02, 2026-11-01, IN_FORCE",
    "2026-10-03, 2026-11-01, WAITING",
    "2026-10-01, 2026-09-30, WAITING",
    "2024-01-30, 2024-02-29, IN_FORCE",
    "2024-01-31, 2024-02-29, WAITING",
  })
  void a_membership_comes_into_force_thirty_days_after_the_fee_is_paid(
      LocalDate paid, LocalDate day, Standing standing) {
    assertEquals(standing, Fees.standing(List.of(run(paid, "2027-12-31")), day, DAYS));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31, IN_FORCE", "2027-01-01, UNPAID", "2030-01-01, UNPAID"})
  void a_membership_is_in_force_to_the_last_day_that_is_paid(LocalDate day, Standing standing) {
    assertEquals(
        standing,
        Fees.standing(List.of(run(LocalDate.parse("2026-01-01"), "2026-12-31")), day, DAYS));
  }

  @Test
  void the_waiting_time_is_a_parameter() {
    List<Fees> runs = List.of(run(LocalDate.parse("2026-10-01"), "2027-12-31"));
    assertEquals(Standing.IN_FORCE, Fees.standing(runs, LocalDate.parse("2026-10-01"), 0));
    assertEquals(Standing.WAITING, Fees.standing(runs, LocalDate.parse("2026-12-29"), 90));
    assertEquals(Standing.IN_FORCE, Fees.standing(runs, LocalDate.parse("2026-12-30"), 90));
  }

  @Test
  void who_has_never_paid_is_not_in_force() {
    assertEquals(
        Standing.NEVER_PAID, Fees.standing(List.of(), LocalDate.parse("2026-11-01"), DAYS));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01, 2020-01-10", "2026-12-31, 2020-01-10", "2027-01-01, 2020-01-10"})
  void a_fee_renewed_before_it_runs_out_never_waits_again(LocalDate paid, LocalDate from) {
    Fees renewed =
        new Fees(
                LocalDate.parse("2020-01-10"),
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-12-31"))
            .renewed(paid, LocalDate.parse("2027-12-31"));
    assertEquals(from, renewed.paidFrom());
    assertEquals(Standing.IN_FORCE, Fees.standing(List.of(renewed), paid, DAYS));
  }

  @Test
  void a_fee_paid_after_a_gap_waits_anew() {
    Fees renewed =
        run(LocalDate.parse("2026-01-01"), "2026-12-31")
            .renewed(LocalDate.parse("2027-01-02"), LocalDate.parse("2027-12-31"));
    assertEquals(LocalDate.parse("2027-01-02"), renewed.paidFrom());
    assertEquals(
        Standing.WAITING, Fees.standing(List.of(renewed), LocalDate.parse("2027-01-31"), DAYS));
  }

  @Test
  void an_earlier_run_still_tells_of_its_own_days() {
    List<Fees> runs =
        List.of(
            run(LocalDate.parse("2026-01-01"), "2026-11-30"),
            run(LocalDate.parse("2026-12-10"), "2027-12-31"));
    assertEquals(Standing.IN_FORCE, Fees.standing(runs, LocalDate.parse("2026-11-15"), DAYS));
    assertEquals(Standing.WAITING, Fees.standing(runs, LocalDate.parse("2026-12-12"), DAYS));
    assertEquals(Standing.IN_FORCE, Fees.standing(runs, LocalDate.parse("2027-01-09"), DAYS));
  }

  @Test
  void fees_that_end_before_they_are_paid_do_not_exist() {
    LocalDate day = LocalDate.parse("2026-01-02");
    assertThrows(IllegalArgumentException.class, () -> new Fees(day, day, day.minusDays(1)));
  }

  private static Fees run(LocalDate paid, String until) {
    return new Fees(paid, paid, LocalDate.parse(until));
  }
}
