package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.motions.Hint.Kind;

class ClauseCheckTest {

  private static final int LONGEST = 600;

  private static ClauseVerdict check(String text) {
    return check(text, MotionLanguage.SV);
  }

  private static ClauseVerdict check(String text, MotionLanguage language) {
    return ClauseCheck.of(List.of(ThatClause.of(text, language)), Set.of(), LONGEST).get(0);
  }

  private static List<Kind> kinds(ClauseVerdict verdict) {
    return verdict.hints().stream().map(Hint::kind).toList();
  }

  @Test
  void a_clause_with_one_demand_and_an_addressee_is_good() {
    ClauseVerdict verdict =
        check(
            "att distriktet ska verka för att skolbiblioteken i länet hålls öppna under alla lov");
    assertTrue(verdict.isGood());
    assertEquals(List.of("distriktet"), verdict.addressees());
    assertEquals(List.of(Kind.FULL_STOP), kinds(verdict));
  }

  @Test
  void two_demands_joined_by_och_att_are_named_as_they_were_written() {
    ClauseVerdict verdict =
        check(
            "att kommungrupperna ska föreslå öppna bibliotek på kvällstid och att fler"
                + " bibliotekarier anställs");
    Hint hint = verdict.hints().get(0);
    assertEquals(Kind.TWO_DEMANDS, hint.kind());
    assertEquals(
        List.of("öppna bibliotek på kvällstid", "fler bibliotekarier anställs"), hint.details());
  }

  @Test
  void parting_gives_the_second_demand_the_addressee_of_the_first() {
    Demands demands =
        check(
                "att kommungrupperna ska föreslå öppna bibliotek på kvällstid och att fler"
                    + " bibliotekarier anställs")
            .demands()
            .orElseThrow();
    assertEquals(
        "att kommungrupperna ska föreslå öppna bibliotek på kvällstid", demands.first().text());
    assertEquals(
        "att kommungrupperna ska föreslå att fler bibliotekarier anställs",
        demands.second().text());
  }

  @Test
  void a_demand_without_addressee_is_asked_who_shall_do_it() {
    assertEquals(List.of(Kind.WHO), kinds(check("att läxhjälp ska erbjudas.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "att distriktet ska verka för att bussarna går oftare och att biljetten blir billigare"
            + "|att distriktet ska verka för att biljetten blir billigare",
        "att distriktet ska införa nolltaxa och avskaffa straffavgiften"
            + "|att distriktet ska avskaffa straffavgiften",
        "att distriktet ska införa nolltaxa samt utreda båttrafiken."
            + "|att distriktet ska utreda båttrafiken",
        "att regiongruppen ska bygga ut vården och även ska stoppa hyrpersonalen"
            + "|att regiongruppen ska stoppa hyrpersonalen",
        "att distriktet ska öppna lokaler och att kommungrupperna ska söka bidrag"
            + "|att kommungrupperna ska söka bidrag",
        "att distriktet ska öppna lokaler och kommungrupperna ska söka bidrag"
            + "|att kommungrupperna ska söka bidrag",
        "att distriktet ska öppna lokaler. Regiongruppen ska söka bidrag."
            + "|att regiongruppen ska söka bidrag",
        "att uppdra åt styrelsen att hyra lokaler samt att ordna kurser"
            + "|att uppdra åt styrelsen att ordna kurser",
        "att läxhjälp erbjuds och att lokaler öppnas|att lokaler öppnas",
        "att distriktet ska verka för att unga ska kunna studera musik och spela teater"
            + "|att distriktet ska verka för att unga ska spela teater",
      })
  void two_demands_are_parted(String clause, String second) {
    assertEquals(second, check(clause).demands().orElseThrow().second().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "att distriktet ska verka för nolltaxa för barn och unga till och med 19 år",
        "att distriktet ska bevara och utveckla kulturskolan",
        "att regiongruppen ska ta fram en stegplan för el och värme",
        "att distriktet ska öppna lokaler för att unga ska mötas och att äldre ska få sällskap",
        "att distriktet ska verka för att regionen och kommungrupperna ska samarbeta",
        "att distriktet ska ordna kurser, t.ex. Mötesteknik, för nya medlemmar",
        "att styrelsen och regiongruppen ska mötas varje kvartal",
        "att valberedningen ska föreslå kvinnor och män i lika antal",
      })
  void one_demand_is_left_alone(String clause) {
    assertTrue(check(clause).demands().isEmpty(), clause);
  }

  @Test
  void a_clause_that_the_author_keeps_is_not_warned_about_again() {
    ThatClause clause =
        ThatClause.of("att distriktet ska införa A-kort och avskaffa B-kort", MotionLanguage.SV);
    assertTrue(ClauseCheck.of(List.of(clause), Set.of(), LONGEST).get(0).has(Kind.TWO_DEMANDS));
    assertFalse(
        ClauseCheck.of(List.of(clause), Set.of(clause.text()), LONGEST)
            .get(0)
            .has(Kind.TWO_DEMANDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "att Mälarstads kommungrupp ska föreslå skolkort|Mälarstads kommungrupp",
        "att regiongruppen ska ta fram en stegplan|regiongruppen",
        "att uppdra åt distriktsstyrelsen att bilda en arbetsgrupp|distriktsstyrelsen",
        "att partiföreningarna bör få en handbok|partiföreningarna",
        "att vi ska skriva till regionen|vi",
      })
  void the_addressee_is_found(String clause, String addressee) {
    assertEquals(List.of(addressee), check(clause).addressees());
  }

  @Test
  void two_addressees_are_both_named() {
    assertEquals(
        List.of("regiongruppen", "kommungrupperna"),
        check("att regiongruppen och kommungrupperna ska samarbeta").addressees());
  }

  @Test
  void a_clause_that_does_not_begin_with_att_is_told_how_it_would() {
    ClauseVerdict verdict = check("Distriktet ska köpa cyklar.");
    assertEquals(Kind.OPENER, verdict.hints().get(0).kind());
    assertEquals(List.of("att distriktet ska köpa cyklar."), verdict.hints().get(0).details());
  }

  @Test
  void the_same_demand_twice_is_pointed_out_with_the_number_of_the_first() {
    List<ThatClause> clauses =
        Stream.of("att distriktet ska köpa cyklar.", "att Distriktet ska köpa cyklar")
            .map(text -> ThatClause.of(text, MotionLanguage.SV))
            .toList();
    List<ClauseVerdict> verdicts = ClauseCheck.of(clauses, Set.of(), LONGEST);
    assertFalse(verdicts.get(0).has(Kind.DUPLICATE));
    assertEquals(Hint.of(Kind.DUPLICATE, 1), verdicts.get(1).hints().get(0));
  }

  @Test
  void what_the_rule_set_does_not_allow_is_too_long_and_what_nobody_can_hear_is_long() {
    String long46 = "att distriktet ska köpa" + " cykel".repeat(42);
    assertEquals(List.of(Kind.LONG, Kind.FULL_STOP), kinds(check(long46)));
    assertTrue(check("att distriktet ska " + "x".repeat(LONGEST)).has(Kind.TOO_LONG));
    assertFalse(check("att distriktet ska " + "x".repeat(LONGEST - 19)).has(Kind.TOO_LONG));
  }

  @Test
  void an_empty_clause_is_nothing_to_advise_on() {
    assertEquals(List.of(), check("  ").hints());
  }

  @Test
  void a_motion_in_english_follows_the_rules_of_english() {
    ClauseVerdict verdict =
        check("that the district shall hire staff and sell the car.", MotionLanguage.EN);
    assertEquals(List.of(Kind.TWO_DEMANDS), kinds(verdict));
    assertEquals(
        "that the district shall sell the car", verdict.demands().orElseThrow().second().text());
    assertEquals(List.of("district"), verdict.addressees());
    assertEquals(Kind.OPENER, kinds(check("att distriktet ska gå", MotionLanguage.EN)).get(0));
    assertEquals(Kind.OPENER, kinds(check("that the district shall go")).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"att", "att ", "och", "och och och", "att och att", ".", "att . Att", "\u0000"})
  void nothing_written_breaks_the_reading(String text) {
    check(text);
  }
}
