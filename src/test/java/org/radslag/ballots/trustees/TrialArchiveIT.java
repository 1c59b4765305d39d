package org.radslag.ballots.trustees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.BeleniosTool;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;

/** The archive of a trial election in the hands of two programs that know nothing of trials. */
class TrialArchiveIT {
  private static final String JAR = Path.of("target/radslag-verifier.jar").toAbsolutePath() + "";

  private static TrialElection.Outcome trial;

  @TempDir Path directory;

  @BeforeAll
  static void hold_a_trial_with_every_form_of_question() {
    Made made = new Made(Groups.BELENIOS, "real").mandatory();
    made.open(List.of(Made.YES_NO, Made.APPROVAL, Made.SOME), 1);
    trial = new TrialElection(made.election, Made.seeded("trial")).hold(1_790_000_000L);
  }

  @Test
  void belenios_tool_accepts_the_trials_archive_and_not_an_altered_one() throws IOException {
    BeleniosTool.Run run = BeleniosTool.verify(directory, trial.uuid(), trial.archive());
    assertEquals(0, run.code(), run.err());
    assertTrue((run.out() + run.err()).contains("all checks passed"), run.err());
    assertTrue(BeleniosTool.verify(directory, trial.uuid(), altered()).code() != 0);
  }

  @Test
  void the_verifiers_jar_accepts_the_trials_archive_and_not_an_altered_one() throws Exception {
    assertEquals(0, jar(trial.archive()));
    assertTrue(Files.readString(directory.resolve("said")).contains("VERIFIED"));
    assertEquals(1, jar(altered()));
  }

  /** With another digit in the last ballot. */
  private static byte[] altered() {
    byte[] archive = trial.archive().clone();
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("\"challenge\":\"", text.lastIndexOf("\"credential\":")) + 13;
    archive[at] = (byte) (archive[at] == '1' ? '2' : '1');
    return archive;
  }

  private int jar(byte[] archive) throws IOException, InterruptedException {
    Path file = Files.write(directory.resolve(trial.uuid() + ".bel"), archive);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-jar", JAR, "verify", file.toString(), "--final", "--lang", "en")
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("said").toFile())
        .start()
        .waitFor();
  }
}
