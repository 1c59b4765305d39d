package org.radslag.ballots.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import org.radslag.ballots.protocol.archive.ArchiveFault;
import org.radslag.ballots.protocol.ceremony.CeremonyFault;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.verifier.Words;

/**
 * Runs a command of registrar, trustee or auditor. Ends with 0 done, 1 refused, 2 not understood.
 */
final class Tools {
  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int NOT_UNDERSTOOD = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final SecureRandom random = new SecureRandom();

  Tools(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String... args) {
    Words words = CommandLine.words(args);
    try {
      CommandLine line = CommandLine.parse(args);
      Speech speech = new Speech(out, words);
      Passphrases passphrases = new Passphrases(line, words);
      switch (line.word(0)) {
        case "registrar" -> new RegistrarCommand(line, speech, passphrases, random).run();
        case "auditor" -> new AuditorCommand(line, speech, passphrases, random).run();
        default -> new TrusteeCommand(line, speech, passphrases, random).run();
      }
      return DONE;
    } catch (Refusal e) {
      err.println(words.say(e.key(), e.values()));
      if (e.isUsage()) {
        err.println(words.say("usage"));
      }
      return e.isUsage() ? NOT_UNDERSTOOD : REFUSED;
    } catch (CeremonyFault e) {
      err.println(words.say("refused") + " " + words.say("fault." + e.reason(), e.arguments()));
      return REFUSED;
    } catch (Malformed e) {
      err.println(words.say("refused.malformed", e.getMessage()));
      return REFUSED;
    } catch (ArchiveFault e) {
      err.println(words.say("refused.archive"));
      return REFUSED;
    } catch (IOException e) {
      err.println(words.say("refused.io", Words.plain(String.valueOf(e.getMessage()))));
      return NOT_UNDERSTOOD;
    } catch (RuntimeException | LinkageError e) {
      // A fault of ours, such as a jar that is not whole: said without what only we understand.
      err.println(words.say("refused.fault", e.getClass().getName()));
      return NOT_UNDERSTOOD;
    }
  }
}
