package org.radslag.ballots.tools;

import java.io.PrintStream;
import org.radslag.ballots.verifier.Words;

/** Where a command speaks, and in which language. */
record Speech(PrintStream out, Words words) {

  void say(String key, Object... values) {
    out.println(words.say(key, values));
  }

  String text(String key, Object... values) {
    return words.say(key, values);
  }
}
