package org.radslag.ballots.trustees;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.verification.BallotGate;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * The trial of the start-of-vote protocol: an election of its own with the questions of the real
 * one, the same programme and other keys. Every answer is given, one voter changes her mind, one
 * stays away; a ballot sent twice and a broken one must be refused; the result must be the
 * script's.
 */
final class TrialElection {
  private static final int FEWEST_BALLOTS = 10;

  private final Election real;
  private final SecureRandom random;
  private final List<String> script = new ArrayList<>();
  private final Map<Integer, List<List<Integer>>> last = new HashMap<>();
  private final Set<String> trackers = new HashSet<>();
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private int sent;

  /**
   * What came of it.
   *
   * @param archive the trial's archive, finished, for everybody to verify
   * @param script a line per ballot: number, what it was, what became of it
   * @param sent how many ballots were sent, with those refused
   * @param right whether everything came out as it had to
   */
  record Outcome(String uuid, byte[] archive, List<String> script, int sent, boolean right) {}

  TrialElection(Election real, SecureRandom random) {
    this.real = real;
    this.random = random;
  }

  Outcome hold(long time) {
    try {
      return held(time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome held(long time) throws IOException {
    List<Question.Homomorphic> questions = questions();
    int voters =
        Math.max(
            FEWEST_BALLOTS - 1,
            questions.stream().mapToInt(Question.Homomorphic::choices).max().orElse(1));
    TrialKeys keys = new TrialKeys(real.group(), random);
    Election trial =
        Election.of(
            new Election.Texts(
                keys.uuid(), "[] " + real.texts().name(), "", Optional.empty(), Optional.empty()),
            keys.trustees().jointKey(),
            real.questions());
    List<Credential> credentials = new ArrayList<>();
    Map<Element, Integer> list = new HashMap<>();
    for (int i = 0; i <= voters; i++) {
      credentials.add(CredentialCode.random(random).credential(real.group(), trial.uuid()));
      list.put(credentials.get(i).publicKey(), 1);
    }
    Electorate electorate = Electorate.of(list);
    ArchiveWriter archive = ArchiveWriter.begin(file, time);
    archive.setup(trial.bytes(), keys.trustees().bytes(), electorate.bytes());
    boolean right = cast(trial, electorate, credentials, voters, archive);
    archive.endBallots();
    keys.finish(trial, archive, file);
    return outcome(trial.uuid(), right);
  }

  private List<Question.Homomorphic> questions() {
    return real.questions().stream().map(Question.Homomorphic.class::cast).toList();
  }

  /** Casts by the script; whether every ballot met what it had to. */
  private boolean cast(
      Election trial,
      Electorate electorate,
      List<Credential> credentials,
      int voters,
      ArchiveWriter archive)
      throws IOException {
    BallotGate gate = new BallotGate(trial, electorate);
    boolean right = true;
    byte[] second = null;
    for (int i = 0; i < voters; i++) {
      byte[] ballot = ballot(trial, credentials.get(i), i, i);
      second = i == 1 ? ballot : second;
      right &= taken(gate, archive, ballot, "vote");
    }
    right &= taken(gate, archive, ballot(trial, credentials.get(0), 0, 1), "revote");
    right &= !taken(gate, archive, second, "replay");
    right &= !taken(gate, archive, broken(second), "broken");
    return right;
  }

  private byte[] ballot(Election trial, Credential credential, int voter, int option) {
    List<List<Integer>> choices = new ArrayList<>();
    for (Question.Homomorphic question : questions()) {
      choices.add(choice(question, option % question.choices()));
    }
    last.put(voter, choices);
    return new BallotMaker(trial, credential, random).make(choices);
  }

  /** The blank vote, or as many answers as there must be, beginning with one of them. */
  private static List<Integer> choice(Question.Homomorphic question, int option) {
    List<Integer> chosen = new ArrayList<>(Collections.nCopies(question.choices(), 0));
    int first = question.blank() ? 1 : 0;
    if (question.blank() && option == 0) {
      chosen.set(0, 1);
    } else {
      for (int k = 0; k < Math.max(1, question.min()); k++) {
        chosen.set(first + (option - first + k) % question.answers().size(), 1);
      }
    }
    return chosen;
  }

  private static byte[] broken(byte[] ballot) {
    byte[] broken = ballot.clone();
    int at = new String(ballot, StandardCharsets.US_ASCII).lastIndexOf("\"response\":\"") + 12;
    broken[at] = (byte) (broken[at] == '1' ? '2' : '1');
    return broken;
  }

  /** Whether the gate and the rule against repetition let the ballot in. */
  private boolean taken(BallotGate gate, ArchiveWriter archive, byte[] ballot, String what)
      throws IOException {
    BallotGate.Admission admission = gate.check(ballot);
    String fate;
    boolean in = false;
    if (admission instanceof BallotGate.Refused refused) {
      fate = "refused " + refused.check().number();
    } else if (!trackers.add(((BallotGate.Admitted) admission).tracker())) {
      fate = "refused repeated";
    } else {
      archive.ballot(ballot);
      fate = "recorded";
      in = true;
    }
    script.add(++sent + " " + what + " " + fate);
    return in;
  }

  /** Verifies the whole trial and compares its result with the script. */
  private Outcome outcome(String uuid, boolean cast) throws IOException {
    byte[] archive = file.toByteArray();
    Report report =
        new Verifier(Workers.none(), n -> {}, true).verify(new ByteArrayInputStream(archive));
    boolean same =
        report.accepted()
            && report.count().result().isPresent()
            && report.count().result().get().outcomes().equals(expected());
    return new Outcome(uuid, archive, List.copyOf(script), sent, cast && same);
  }

  private List<Result.Outcome> expected() {
    List<Result.Outcome> all = new ArrayList<>();
    for (int q = 0; q < questions().size(); q++) {
      int number = q;
      List<Integer> sums = new ArrayList<>();
      for (int j = 0; j < questions().get(q).choices(); j++) {
        int position = j;
        sums.add(last.values().stream().mapToInt(c -> c.get(number).get(position)).sum());
      }
      all.add(new Result.Counts(sums));
    }
    return all;
  }
}
