package org.radslag.demo;

import java.util.Map;
import org.radslag.membervotes.Passage;

/** What the demo's secret votes say. */
final class SecretTexts {

  static final String POOL_TITLE = "Simhallen i Almvik";
  static final String POOL_DECISION = "26 november 2026, § 11";
  static final String POOL_QUESTION =
      "Ska gruppen i Almvik rösta för att bygga en ny simhall för 240 miljoner kronor?";
  static final String PACT_TITLE = "Samarbetet i Hallonäs";
  static final String PACT_DECISION = "16 december 2026, § 7";
  static final String PACT_QUESTION =
      "Ska gruppen i Hallonäs godkänna överenskommelsen om samarbete fram till 2030?";
  static final String SCHOOL_TITLE = "Skolan i Norra Brunnsala";
  static final String SCHOOL_DECISION = "16 december 2026, § 8";
  static final String SCHOOL_QUESTION =
      "Ska gruppen i Brunnsala rösta för att byskolan blir kvar efter 2028?";

  private SecretTexts() {}

  static Map<Passage, String> pool() {
    return VoteTexts.texts(
        "Gruppen röstar för att kommunen bygger en ny simhall vid idrottsplatsen. Den gamla stängs"
            + " när den nya öppnar, tidigast hösten 2029.",
        "Gruppen röstar för simhallen i fullmäktige i februari.",
        "Gruppen föreslår att den gamla simhallen rustas upp för 60 miljoner kronor.",
        "Den gamla simhallen är sliten. Skolorna har inte tider så att det räcker, och den som"
            + " sitter i rullstol kommer inte ner i bassängen.",
        "Räntan på lånet motsvarar åtta tjänster i äldreomsorgen varje år. En upprustad simhall"
            + " räcker i femton år till.",
        "En bassäng till för rehabilitering gick inte att få: regionen vill inte vara med och"
            + " betala.");
  }

  static Map<Passage, String> pact() {
    return VoteTexts.texts(
        "Gruppen skriver under överenskommelsen med Öppna Hallonäs och Hela kommunen. Den gäller"
            + " budget, skola och äldreomsorg fram till valet 2030.",
        "Överenskommelsen skrivs under den 20 januari.",
        "Gruppen går in i nya samtal, eller i opposition.",
        "Vi får igenom mindre barngrupper och en gratis buss för dem som är över 70.",
        "Vi ger upp skattehöjningen som vi gick till val på, och binder oss i fyra år.",
        "Kravet på lägre taxa i hemtjänsten gick inte att få.");
  }

  static Map<Passage, String> school() {
    return VoteTexts.texts(
        "Gruppen röstar för att skolan i Norra Brunnsala blir kvar med klass 1 till 3 också efter"
            + " 2028.",
        "Gruppen röstar för att skolan blir kvar och tar pengarna ur reserven för skolan.",
        "Gruppen röstar för att barnen börjar i centralskolan hösten 2028, med buss.",
        "En by utan skola blir en by utan barnfamiljer. De minsta ska inte åka buss två timmar om"
            + " dagen.",
        "Med 22 barn i tre klasser är det svårt att få behöriga lärare. Pengarna behövs till"
            + " stöd för dem som har det svårast.",
        "Ett beslut för tio år gick inte att få. Det här gäller till 2032.");
  }
}
