package org.radslag.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionForm;
import org.radslag.membervotes.QuestionText;

/** What the demo's votes say. */
final class VoteTexts {

  static final String RENTS_TITLE = "Hyrorna i allmännyttan";
  static final String RENTS_DECISION = "11 januari 2027, § 6";
  static final List<QuestionText> RENTS_QUESTIONS =
      List.of(
          QuestionText.proposal(
              "Ska gruppen i Mälarstad rösta för ett hyrestak i allmännyttan under 2027?",
              "Ja",
              "Nej"),
          new QuestionText(
              QuestionForm.APPROVAL,
              "Vilka områden ska gå före om pengarna inte räcker till allt?",
              List.of("Underhåll", "Nya hyresrätter", "Lägre hyror i äldre hus"),
              1,
              3));
  static final String RENTS_ASKED = "Gäller taket också dem som bor i nybyggda hus?";
  static final String RENTS_ANSWERED =
      "Ja, taket gäller alla hus som bolaget äger. Höjningar som redan är avtalade påverkas inte.";
  static final String MINUTES_TITLE = "Öppna protokoll från gruppen";
  static final List<QuestionText> MINUTES_QUESTIONS =
      List.of(
          QuestionText.proposal(
              "Ska gruppens protokoll läggas ut för medlemmarna inom en vecka?", "Ja", "Nej"));

  private VoteTexts() {}

  static Map<Passage, String> rents() {
    return inTheCity(
        "Gruppen röstar för att hyran i allmännyttan höjs med högst två procent under 2027.",
        "Gruppen lägger förslaget i fullmäktige den 8 februari och röstar för det.",
        "Gruppen avstår från förslaget och följer bolagets beräkning.",
        "De som har minst har burit de största höjningarna tre år i rad. Ett tak ger trygghet"
            + " medan vi förhandlar om resten.",
        "Ett tak tar av underhållet. Det som inte lagas i år blir dyrare nästa år, och det är"
            + " samma hyresgäster som betalar.",
        "Oförändrade hyror gick inte att få: motparten kräver full täckning för räntan.");
  }

  static Map<Passage, String> minutes() {
    return inTheCity(
        "Gruppens protokoll läggs ut i Rådslag senast sju dagar efter mötet. Det som är hemligt"
            + " enligt lag stryks.",
        "Gruppen ändrar sin arbetsordning från den 1 april.",
        "Protokollen fortsätter att lämnas ut till den som frågar.",
        "Den som vet vad som sagts kan påverka nästa beslut.",
        "Öppna protokoll gör att det viktiga sägs någon annanstans.",
        "");
  }

  private static Map<Passage, String> inTheCity(
      String proposal, String yes, String no, String pro, String contra, String lost) {
    Map<Passage, String> texts = texts(proposal, yes, no, pro, contra, lost);
    texts.put(Passage.PROGRAMME, "Stadsprogrammet 4.2: Alla ska ha råd att bo i Mälarstad.");
    return texts;
  }

  /** What every vote of the demo says. */
  static Map<Passage, String> texts(
      String proposal, String yes, String no, String pro, String contra, String lost) {
    Map<Passage, String> texts = new EnumMap<>(Passage.class);
    texts.put(Passage.PROPOSAL, proposal);
    texts.put(Passage.IF_YES, yes);
    texts.put(Passage.IF_NO, no);
    texts.put(Passage.FOR, pro);
    texts.put(Passage.AGAINST, contra);
    texts.put(Passage.NOT_OBTAINED, lost);
    return texts;
  }
}
