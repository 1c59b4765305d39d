package org.radslag.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.SheetForm;
import org.radslag.matters.SheetLine;
import org.radslag.matters.Weight;

/** What is said in the {@link MatterScene}. */
final class MatterTexts {

  static final String BUDGET = "Budgetöverenskommelsen för Mälarstad 2027";
  static final String BUDGET_ABOUT =
      "Förhandlingen med de andra partierna i majoriteten om stadens budget för 2027.\n\n"
          + "Representantskapet sa i december att skolan ska gå först. Det färdiga förslaget läggs"
          + " fram för medlemmarna, som säger ja eller nej. Tills dess är det bara förhandlarna"
          + " som läser.";
  static final String POSITION = "Våra ingångar i förhandlingen";
  static final String POSITION_TEXT =
      "Vi går in med tre krav, i den här ordningen.\n\n"
          + "Skolan: mindre klasser i årskurs ett till tre, från hösten 2027.\n\n"
          + "Hyrorna: stadens bolag höjer inte mer än sina kostnader.\n\n"
          + "Resorna: avgiftsfria bussar för alla under tjugo år.\n\n"
          + "Det tredje kravet kan vänta ett år om de två första går igenom helt.";
  static final String PROPOSAL = "Utkast till överenskommelse";
  static final String PROPOSAL_TEXT =
      "Partierna är överens om följande för budgetåret 2027.\n\n"
          + "Grundskolan får 84 miljoner kronor mer. De går till fler lärare i årskurs ett till"
          + " tre.\n\n"
          + "Hyran i stadens bostadsbolag höjs med högst 2,9 procent.\n\n"
          + "Avgiftsfria bussar för barn och unga utreds till hösten 2027.\n\n"
          + "Överenskommelsen gäller när varje parti har godkänt den.";
  static final String COUNCIL = "Representantskapet för Mälarstad, den 10 december";
  static final String COUNCIL_SAID =
      "Skolan ska gå först i förhandlingen om stadens budget. Beslut efter votering.";

  static final String REPLY = "Remissvar om nya cykelbanor i innerstaden";
  static final String REPLY_ABOUT =
      "Staden frågar partierna hur de nya cykelbanorna ska dras genom innerstaden. Tre gator är"
          + " med i förslaget, och på en av dem försvinner parkeringen.\n\n"
          + "Gruppen svarar, efter att ha frågat föreningarnas ordförande.";
  static final List<String> REPLY_QUESTIONS =
      List.of(
          "Ska vi säga ja till cykelbana på alla tre gatorna?",
          "Är det rätt att parkeringen på Ekgatan försvinner?");
  static final Map<Integer, String> REMARKS =
      Map.of(
          1, "Bra, men varutransporterna till torget måste fram.",
          4, "Vi tog upp det på styrelsemötet i går, alla var för.",
          8, "Börja med Ekgatan, där är det farligast.");
  static final String REPLY_DECIDED =
      "Gruppen säger ja till cykelbanor på alla tre gatorna, och vill att lastplatserna vid torget"
          + " blir kvar.";

  static final String CENTRES = "Fritidsgårdarna: ett år till med samma avtal?";
  static final String CENTRES_ABOUT =
      "Avtalet om fritidsgårdarna går ut i mars. Staden kan förlänga det ett år på samma villkor"
          + " eller börja om med en ny upphandling.\n\n"
          + "Nämnden vill ha vårt besked på fredag.";
  static final List<String> CENTRES_QUESTIONS =
      List.of(
          "Ska staden förlänga avtalet ett år?",
          "Vill ni att staden driver fritidsgårdarna själv på sikt?");

  static final String AGREEMENT = "Erbjudande om gemensam linje i bostadsbolaget";
  static final String AGREEMENT_ABOUT =
      "Ett av de andra partierna erbjuder en gemensam linje om försäljningar i stadens"
          + " bostadsbolag under hela mandatperioden. De vill ha svar före nämndens möte på"
          + " torsdag.";

  private MatterTexts() {}

  /** The sheet that the board decided on 23 November. */
  static SheetForm sheet() {
    return new SheetForm(
        LocalDate.of(2026, 11, 24),
        "Distriktsstyrelsens beslut den 23 november 2026, § 9",
        List.of(
            line(
                "Budgeten för staden",
                "Överenskommelser med andra partier om stadens budget för ett år",
                MandateLevel.MEMBERS,
                Weight.PRINCIPLE,
                "Framtidskommissionen: medlemmarna får ett skarpt förslag att godkänna"),
            line(
                "Vilka vi styr med",
                "Att gå in i eller lämna en majoritet, och avtal för en hel mandatperiod",
                MandateLevel.MEMBERS,
                Weight.PRINCIPLE,
                "Framtidskommissionen: i majoritet förankras strategiska beslut bredare"),
            line(
                "Avtal i en enskild fråga",
                "Överenskommelser med andra partier som gäller längre än ett år",
                MandateLevel.COUNCIL,
                Weight.PRINCIPLE,
                "Distriktsstyrelsens beslut: representantskapet avgör avtal som binder flera år"),
            line(
                "Sälja eller lägga ner",
                "Försäljning av stadens bostäder, skolor eller mark, och nedläggning av skolor",
                MandateLevel.COUNCIL,
                Weight.PRINCIPLE,
                "Kommunpolitiska programmet, kapitel 2"),
            line(
                "Remissvar och nämndfrågor",
                "Svar på stadens remisser, och nämndärenden som berör en eller några stadsdelar",
                MandateLevel.CONSULT,
                Weight.ROUTINE,
                "Praxis: föreningarna i stadsdelen tillfrågas"),
            line(
                "Interpellationer och skrivelser",
                "Frågor och förslag i fullmäktige i linje med programmet",
                MandateLevel.ALONE,
                Weight.ROUTINE,
                "Gruppens arbetsordning"),
            line(
                "Löpande ärenden i nämnderna",
                "Ärenden som följer av beslutad budget och program",
                MandateLevel.ALONE,
                Weight.ROUTINE,
                "Gruppens arbetsordning")));
  }

  private static SheetLine line(
      String topic, String definition, MandateLevel level, Weight weight, String basis) {
    return new SheetLine(topic, definition, level, weight, basis);
  }
}
