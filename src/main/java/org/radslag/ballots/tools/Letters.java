package org.radslag.ballots.tools;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import org.radslag.ballots.verifier.Words;

/** The letters with the codes: one page each, everything in one file, nothing fetched. */
final class Letters {
  /** Folded in three, first backwards and then inwards: the address is outside, the code inside. */
  private static final String STYLE =
      "@page{size:A4;margin:0}body{margin:0;font:12pt/1.5 sans-serif;color:#111}"
          + "article{box-sizing:border-box;position:relative;width:210mm;height:296.9mm;"
          + "padding:0 22mm;overflow:hidden;break-after:page;break-inside:avoid}"
          + "article:last-child{break-after:auto}article::before,article::after{content:\"\";"
          + "position:absolute;left:0;width:6mm;border-top:.2mm solid #777}"
          + "article::before{top:99mm}article::after{top:198mm}"
          + "address{box-sizing:border-box;font-style:normal;white-space:pre-line;height:99mm;"
          + "padding-top:48mm;overflow:hidden}h1{font-size:16pt;line-height:1.2;margin:0 0 4mm;"
          + "padding-top:10mm}p{margin:0 0 4mm}.code{font:700 20pt monospace;letter-spacing:.06em;"
          + "border:1.5pt solid;padding:4mm 6mm;display:inline-block}"
          + "svg{width:40mm;height:40mm;display:block;margin:0 0 4mm -4.85mm}"
          + "footer{position:absolute;left:22mm;right:22mm;bottom:14mm;font-size:9.5pt}";

  private final Words words;
  private final String title;
  private final String address;

  Letters(Words words, RegistrarBook.Letterhead head) {
    this.words = words;
    this.title = head.title();
    this.address = head.site().isEmpty() ? words.say("letter.address") : head.site();
  }

  byte[] page(CodeList list) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    out.append(words.language()).append("\"><head><meta charset=\"utf-8\"><title>");
    out.append(escaped(title)).append("</title><style>").append(STYLE).append("</style></head>");
    out.append("<body>\n");
    list.codes().forEach(code -> letter(out, code));
    return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void letter(StringBuilder out, CodeList.Code code) {
    out.append("<article><address>").append(escaped(code.recipient())).append("</address><h1>");
    out.append(escaped(words.say(code.isReserve() ? "letter.reserve" : "letter.title", title)));
    out.append("</h1><p>")
        .append(escaped(words.say("letter.what")))
        .append("</p><p class=\"code\">");
    out.append(escaped(code.code())).append("</p>");
    out.append(qr(code.code()));
    out.append("<p>").append(escaped(words.say("letter.how", address))).append("</p><p>");
    out.append(escaped(words.say("letter.care"))).append("</p><footer>");
    out.append(escaped(words.say("letter.number", code.pseudonym())))
        .append("</footer></article>\n");
  }

  /** The code alone: no address, so that a camera opens no page that somebody else chose. */
  private static String qr(String code) {
    QrCode qr = QrCode.encodeBinary(code.getBytes(StandardCharsets.UTF_8), QrCode.Ecc.MEDIUM);
    int edge = 4;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < qr.size; y++) {
      for (int x = 0; x < qr.size; x++) {
        if (qr.getModule(x, y)) {
          path.append('M').append(x + edge).append(' ').append(y + edge).append("h1v1h-1z");
        }
      }
    }
    int size = qr.size + 2 * edge;
    return "<svg role=\"img\" aria-label=\"QR\" viewBox=\"0 0 "
        + size
        + " "
        + size
        + "\"><path d=\""
        + path
        + "\"/></svg>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
