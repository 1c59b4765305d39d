import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;

/**
 * Writes an open election of N yes/no/blank ballots for the benchmark:
 * java -cp target/classes src/bench/MakeElection.java GROUP N DIRECTORY
 */
final class MakeElection {
  public static void main(String[] args) throws Exception {
    Group group = Group.named(args[0]).orElseThrow();
    int n = Integer.parseInt(args[1]);
    Path directory = Files.createDirectories(Path.of(args[2]));
    SecureRandom random = new SecureRandom();
    List<Credential> credentials = new ArrayList<>();
    Map<Element, Integer> list = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      credentials.add(Credential.of(group.random(random)));
      list.put(credentials.get(i).publicKey(), 1);
    }
    Trustees trustees =
        new Trustees(
            group,
            List.of(MandatoryTrustee.of(group.random(random), Optional.empty(), random)));
    Question question =
        new Question.Homomorphic(List.of("Yes", "No"), true, 1, 1, "Adopt the motion?");
    Election.Texts texts =
        new Election.Texts(
            "Benchmark" + "1".repeat(8), "Benchmark", "", Optional.empty(), Optional.empty());
    Election election = Election.of(texts, trustees.jointKey(), List.of(question));
    List<byte[]> ballots =
        IntStream.range(0, n)
            .parallel()
            .mapToObj(
                i ->
                    new BallotMaker(election, credentials.get(i), random)
                        .make(List.of(choice(i % 3))))
            .toList();
    Path file = directory.resolve(election.uuid() + ".bel");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ArchiveWriter archive = ArchiveWriter.begin(out, 1_790_000_000L);
      archive.setup(election.bytes(), trustees.bytes(), Electorate.of(list).bytes());
      for (byte[] ballot : ballots) {
        archive.ballot(ballot);
      }
    }
    System.out.println(file);
  }

  private static List<Integer> choice(int chosen) {
    return IntStream.range(0, 3).mapToObj(i -> i == chosen ? 1 : 0).toList();
  }
}
