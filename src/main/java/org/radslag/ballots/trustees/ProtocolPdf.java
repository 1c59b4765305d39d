package org.radslag.ballots.trustees;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A protocol as a PDF: headings and lines, one font inside the file, nothing that can change. */
final class ProtocolPdf implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 62;
  private static final float SIZE = 10.5f;
  private static final float HEADING = 14;
  private static final float LEADING = 1.45f;
  private static final float THOUSAND = 1000;

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private PDPageContentStream page;
  private float y;

  ProtocolPdf(String title, String language, java.time.Instant at) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in, true);
    }
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(at.toEpochMilli());
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentCatalog().setLanguage(language);
    turn();
    heading(title);
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage fresh = new PDPage(PDRectangle.A4);
    document.addPage(fresh);
    page = new PDPageContentStream(document, fresh);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }

  void heading(String text) throws IOException {
    y -= HEADING;
    for (String line : wrapped(text, HEADING)) {
      print(line, HEADING);
    }
    y -= SIZE / 2;
  }

  void line(String text) throws IOException {
    for (String line : wrapped(text, SIZE)) {
      print(line, SIZE);
    }
  }

  private void print(String line, float size) throws IOException {
    if (y < MARGIN + size) {
      turn();
    }
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(MARGIN, y);
    page.showText(line);
    page.endText();
    y -= size * LEADING;
  }

  /** Lines that fit the page; long words, such as hashes, are cut. */
  private List<String> wrapped(String text, float size) throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      while (width(longer, size) > width) {
        int cut = longer.length() - 1;
        while (width(longer.substring(0, cut), size) > width) {
          cut--;
        }
        lines.add(longer.substring(0, cut));
        longer = longer.substring(cut);
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    return lines;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / THOUSAND * size;
  }

  /** What the font lacks is shown as a question mark, never left out. */
  private String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(has(c) ? Character.toString(c) : "?"));
    return out.toString();
  }

  private boolean has(int character) {
    try {
      font.encode(Character.toString(character));
      return !Character.isISOControl(character);
    } catch (IllegalArgumentException | IOException missing) {
      return false;
    }
  }

  byte[] bytes() throws IOException {
    page.close();
    page = null;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
