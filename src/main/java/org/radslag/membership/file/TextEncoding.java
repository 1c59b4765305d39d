package org.radslag.membership.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.radslag.kernel.Outcome;

/**
 * How the bytes of a file become text: by its byte order mark, as UTF-16 by its pattern of zeros,
 * as UTF-8 if every byte of it is, and otherwise as Windows-1252 if the bytes look like it.
 *
 * @param start where the text begins, after the mark
 */
record TextEncoding(Charset charset, int start) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Set<String> LATIN = Set.of("ISO-8859-1", "windows-1252");
  private static final int LOOK_AT = 64 << 10;
  private static final int LONGEST_CHARACTER = 4;

  static Outcome<TextEncoding> of(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return checked(file, new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return checked(file, new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return checked(file, new TextEncoding(StandardCharsets.UTF_16BE, 2));
    }
    Charset wide = wide(file);
    if (wide != null) {
      return checked(file, new TextEncoding(wide, 0));
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    int fault = utf8.firstFault(file);
    if (fault < 0 || isCutCharacter(file, fault)) {
      return checked(file, utf8);
    }
    return looksLatin(file)
        ? checked(file, new TextEncoding(WINDOWS_1252, 0))
        : Outcome.refused("membership.file.encoding");
  }

  private static Outcome<TextEncoding> checked(byte[] file, TextEncoding encoding) {
    int fault = encoding.firstFault(file);
    if (fault < 0) {
      return Outcome.done(encoding);
    }
    if (fault >= file.length - LONGEST_CHARACTER) {
      return Outcome.refused("membership.file.cut-character");
    }
    int line = 1;
    for (int i = 0; i < fault; i++) {
      line += file[i] == '\n' ? 1 : 0;
    }
    return Outcome.refused("membership.file.not-text", line, encoding.charset.name());
  }

  /** Where the bytes stop being text of this kind, or -1. */
  private int firstFault(byte[] file) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(file, start, file.length - start);
    CharBuffer text = CharBuffer.allocate(8192);
    CoderResult result;
    do {
      text.clear();
      result = decoder.decode(bytes, text, true);
    } while (result.isOverflow());
    return result.isError() ? bytes.position() : -1;
  }

  /** A file cut in the middle of its last character is still UTF-8. */
  private static boolean isCutCharacter(byte[] file, int fault) {
    return fault > 0
        && fault >= file.length - (LONGEST_CHARACTER - 1)
        && (file[fault] & 0xC0) == 0xC0
        && hasWideCharacter(file, fault);
  }

  private static boolean hasWideCharacter(byte[] file, int before) {
    for (int i = 0; i < before; i++) {
      if (file[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** UTF-16 without a mark: in Latin text every other byte is zero. */
  private static Charset wide(byte[] file) {
    int look = Math.min(file.length, LOOK_AT) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < look; i += 2) {
      even += file[i] == 0 ? 1 : 0;
      odd += file[i + 1] == 0 ? 1 : 0;
    }
    int pairs = look / 2;
    if (odd > pairs * 0.7 && even < pairs * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return even > pairs * 0.7 && odd < pairs * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean looksLatin(byte[] file) {
    CharsetMatch[] matches = new CharsetDetector().setText(file).detectAll();
    return Arrays.stream(matches).map(CharsetMatch::getName).anyMatch(LATIN::contains);
  }

  private static boolean startsWith(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
