package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Made;

/** Letters, messages and lists that leave the registrar's desk, and what stays behind. */
class RegistrarLettersIT {
  private static final String HEADING =
      "pseudonym;channel;name;address;phone;sign-in;address-since;phone-since\n";
  private static final String LIST =
      HEADING
          + "BBB;code;Åsa Wik;Gatan 1, 111 11 Orten;070-123 45 67;email;;\n"
          + "AAA;reserve;;;;;;\n"
          + "DDD;code;Dan <Dal> & Co;Gatan 4, 111 11 Orten;08-123 456;email;;\n"
          + "EEE;code;Eva Ek;;08-123 456;email;;\n"
          + "FFF;code;Frej Falk;Gatan 6, 111 11 Orten;;email;;\n";
  private static final Pattern CODE = Pattern.compile("\\w{3}-\\w{3}-\\w{3}-\\w{3}-\\w{3}");

  @TempDir Path folder;

  @Test
  void the_squares_are_those_of_another_program_module_for_module() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "en", Chromium.PHONE)) {
      SecureRandom random = Made.seeded("squares");
      List<String> texts = new ArrayList<>(List.of("A", "å 🗳", "x".repeat(106)));
      for (int i = 0; i < 300; i++) {
        texts.add(CredentialCode.random(random).secretText());
      }
      for (int length = 1; length <= 106; length++) {
        texts.add("radslag ".repeat(14).substring(0, length));
      }
      Object drawn =
          desk.page()
              .evaluate(
                  "async texts => {"
                      + qr()
                      + "return texts.map(text => qrCode(text).map(row => row.map(Number).join('')).join('')); }",
                  texts);
      assertEquals(texts.stream().map(RegistrarLettersIT::squares).toList(), drawn);
    }
  }

  /** The encoder as it stands in the sources, without its one export. */
  private static String qr() {
    return RegistrarDesk.source("/WEB-INF/saved/qr.js").replace("export function", "function");
  }

  private static String squares(String text) {
    QrCode code = QrCode.encodeBinary(text.getBytes(StandardCharsets.UTF_8), QrCode.Ecc.MEDIUM);
    StringBuilder all = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        all.append(code.getModule(x, y) ? '1' : '0');
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void a_letter_is_one_page_that_folds_its_code_away_and_a_camera_reads_it(String language)
      throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, language, Chromium.DESK)) {
      desk.make(LIST);
      desk.go("sending");
      desk.page().check("[name=mode][value=letter]");
      desk.window().look("registrar-sending-" + language);
      desk.page().click("#batch-buttons button");
      desk.page().waitForCondition(() -> desk.page().locator("#letters article").count() == 3);
      byte[] pdf = desk.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      Files.write(Path.of("target/pictures/registrar-letters-" + language + ".pdf"), pdf);
      try (PDDocument letters = Loader.loadPDF(pdf)) {
        assertEquals(3, letters.getNumberOfPages());
        for (int page = 0; page < 3; page++) {
          letter(letters, page);
        }
      }
      desk.page().waitForCondition(() -> desk.page().locator("#letters article").count() == 0);
    }
  }

  private static void letter(PDDocument letters, int page) throws Exception {
    PDFTextStripper all = new PDFTextStripper();
    all.setStartPage(page + 1);
    all.setEndPage(page + 1);
    String text = all.getText(letters);
    Matcher code = CODE.matcher(text);
    assertTrue(code.find(), text);
    PDPage sheet = letters.getPage(page);
    int width = Math.round(sheet.getMediaBox().getWidth());
    int third = Math.round(sheet.getMediaBox().getHeight() / 3);
    PDFTextStripperByArea above = new PDFTextStripperByArea();
    above.addRegion("outside", new Rectangle(0, 0, width, third));
    above.extractRegions(sheet);
    String outside = above.getTextForRegion("outside");
    assertTrue(outside.contains("Gatan") && outside.contains("111 11 Orten"), outside);
    assertFalse(outside.contains(RegistrarDesk.TITLE) || CODE.matcher(outside).find(), outside);
    BufferedImage picture = new PDFRenderer(letters).renderImageWithDPI(page, 150);
    assertEquals(code.group(), read(picture));
    BufferedImage top = picture.getSubimage(0, 0, picture.getWidth(), picture.getHeight() / 3);
    assertFalse(isReadable(top), "the square is outside");
  }

  private static String read(BufferedImage picture) throws Exception {
    int[] points =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    RGBLuminanceSource source =
        new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static boolean isReadable(BufferedImage picture) throws Exception {
    try {
      return !read(picture).isEmpty();
    } catch (com.google.zxing.ReaderException nothing) {
      return false;
    }
  }

  @Test
  void letters_say_what_those_of_the_jar_say() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      Path own = folder.resolve("own");
      desk.madeByJar(LIST, own);
      desk.open(own.resolve("registrar.key"), RegistrarDesk.PASSPHRASE);
      desk.page().waitForSelector("#desk:not([hidden])");
      desk.page().check("[name=mode][value=letter]");
      desk.page().click("#batch-buttons button");
      desk.page().waitForCondition(() -> desk.page().locator("#letters article").count() == 3);
      String read =
          "[...document.querySelectorAll('article')].map(a => [...a.children].map(c => c.tagName.replace('H1', 'H2') + c.outerHTML.replace(/^<[^>]*>/, '').replace(/<.h[12]>$/, '').replace(/<\\/path>|\\/>/g, '')).join('|'))";
      List<?> page = (List<?>) desk.page().evaluate(read);
      desk.page().navigate(own.resolve("letters.html").toUri().toString());
      List<?> jar = (List<?>) desk.page().evaluate(read);
      assertEquals(
          5, jar.size(), "the jar prints all, also the reserve and the one without address");
      assertTrue(jar.containsAll(page), page + "\n" + jar);
    }
  }

  @Test
  void on_demand_only_those_without_telephone_get_a_letter_and_lists_name_the_others()
      throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(LIST);
      desk.go("sending");
      assertEquals(
          "Brev\t1\t0\nVäntar tills medlemmen ber\t3\t0", desk.page().innerText("#plan").strip());
      desk.page().check("[name=mode][value=sms]");
      String sms = Files.readString(desk.saved("#save-sms"));
      assertTrue(sms.startsWith("phone;text\n0701234567;Din röstkod: "), sms);
      assertTrue(CODE.matcher(sms).find());
      assertEquals(2, sms.lines().count());
      assertTrue(sms.contains("(" + RegistrarDesk.TITLE + ")"), sms);
      String calls = Files.readString(desk.saved("#save-call"));
      assertTrue(calls.startsWith("pseudonym;name;phone;code\nEEE;Eva Ek;08-123 456;"), calls);
      assertEquals(
          "Brev\t2\t0\nSMS\t1\t1\nMotringning\t1\t1", desk.page().innerText("#plan").strip());
    }
  }

  @Test
  void a_name_in_a_list_is_never_a_formula() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(HEADING + "EEE;code;=HYPERLINK(1);;+46 8 123 456;email;;\n");
      desk.go("sending");
      desk.page().check("[name=mode][value=sms]");
      String calls = Files.readString(desk.saved("#save-call"));
      assertTrue(calls.contains("\nEEE;'=HYPERLINK(1);'+46 8 123 456;"), calls);
    }
  }

  @Test
  void no_code_is_left_in_clear_on_the_computer() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      Path sealed = desk.make(LIST);
      Path halves = desk.saved("#save-public");
      String code = desk.handOut("BBB", "sms");
      desk.page().click("#hide");
      assertFalse(desk.page().content().contains(code), "hidden means gone");
      assertEquals(
          "not kept",
          desk.page().evaluate("document.getElementById('keep-now').hidden ? 'kept' : 'not kept'"));
      Path again = desk.saved("#keep-now");
      for (Path file : List.of(sealed, halves, again)) {
        assertFalse(Files.readString(file).contains(code), file.toString());
      }
      String nothing =
          "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie.length, history.length, location.href.includes('#') ? 1 : 0].join(' ')";
      assertEquals("0 0 0 0 2 0", desk.page().evaluate(nothing));
      desk.page().reload();
      assertFalse(desk.page().content().contains(code));
      assertEquals("", desk.page().inputValue("#passphrase") + desk.page().inputValue("#phrase"));
      assertEquals(List.of(), desk.window().complaints());
    }
  }

  @Test
  void a_thousand_codes_are_told_as_they_come_and_the_page_stays_alive() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      StringBuilder list = new StringBuilder("pseudonym;channel\n");
      for (int i = 1111; i < 2300; i++) {
        if (!Integer.toString(i).contains("0")) {
          list.append('L').append(i).append(";code\n");
        }
      }
      desk.page()
          .evaluate(
              "() => { window.told = new Set(); new MutationObserver(() => told.add(document.getElementById('making-text').textContent)).observe(document.getElementById('making-text'), {childList: true}); }");
      desk.make(list.toString());
      int told = ((Number) desk.page().evaluate("told.size")).intValue();
      assertTrue(told >= 2, "said " + told + " times how far it is");
    }
  }

  @Test
  void everything_is_reached_by_keyboard() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      Page page = desk.page();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForSelector("[data-panel=make]:not([hidden])");
      assertEquals("H2", page.evaluate("document.activeElement.tagName"));
      page.setInputFiles("#list", desk.write(RegistrarDesk.UUID + "-list.csv", LIST));
      for (String typed :
          List.of(
              "",
              "",
              "",
              RegistrarDesk.REALM,
              RegistrarDesk.TITLE,
              "",
              "Kim",
              RegistrarDesk.PASSPHRASE,
              RegistrarDesk.PASSPHRASE)) {
        page.keyboard().press("Tab");
        if (!typed.isEmpty()) {
          page.keyboard().type(typed);
        }
      }
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForSelector("[data-panel=made]:not([hidden])");
      assertEquals("H2", page.evaluate("document.activeElement.tagName"));
    }
  }
}
