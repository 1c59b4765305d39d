package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.QuestionPlan;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.verification.Phase;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.ballots.verifier.Words;
import org.radslag.platform.Programme;

/** What the protocols say, in the language of the election, from what was verified just before. */
@ApplicationScoped
class ProtocolTexts {
  private static final String BUNDLE = "org.radslag.ballots.trustees.Protocol";
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  @Inject Board board;
  @Inject Programme programme;
  @Inject Clock clock;

  /** The start-of-vote protocol; empty when the archive is wrong or the box is not empty. */
  Optional<byte[]> start(Round.Look look, Protocols.Trial trial, int combinations) {
    Report report = verified(look.election().uuid());
    if (!report.accepted()
        || report.phase() != Phase.VOTING
        || !report.ballots().recorded().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        written(
            look,
            "start",
            (pdf, words) -> {
              setup(pdf, words, look, report);
              pdf.heading(words.say("trial.heading"));
              pdf.line(words.say("trial.what"));
              for (String step : trial.script()) {
                pdf.line("  " + step(words, step.split(" ")));
              }
              pdf.line(words.say("trial.hash", Hash.hex(trial.archive())));
              pdf.line(words.say("trial.programme", trial.programme()));
              pdf.heading(words.say("keys.heading"));
              pdf.line(words.say("keys.what", combinations));
              pdf.line(words.say("keys.randomness", trial.keyCheck().randomness().text()));
              pdf.heading(words.say("box.heading"));
              pdf.line(words.say("box.empty", report.head().orElseThrow()));
              pdf.line(words.say("box.aloud", Aloud.setup(report.setup().orElseThrow().event())));
              pdf.line(words.say("box.keylog", Hash.hex(new byte[0])));
              signers(pdf, words, look);
              pdf.line(words.say("sign.auditors"));
            }));
  }

  /** The protocol of the count; empty when the archive does not hold. */
  Optional<byte[]> count(Round.Look look, Protocols.Trial trial) {
    Report report = verified(look.election().uuid());
    BoardCard card = board.card(look.election().uuid()).orElseThrow();
    if (!report.accepted() || report.phase() != Phase.FINISHED || card.result() == null) {
      return Optional.empty();
    }
    return Optional.of(
        written(
            look,
            "count",
            (pdf, words) -> {
              setup(pdf, words, look, report);
              pdf.heading(words.say("count.heading"));
              pdf.line(words.say("count.recorded", report.ballots().recorded().size()));
              pdf.line(words.say("count.counted", report.ballots().counted().size()));
              pdf.line(words.say("count.paper", card.paper()));
              pdf.line(words.say("count.decrypted", decrypters(look, report)));
              for (int q = 0; q < card.questions().size(); q++) {
                question(pdf, words, card.questions().get(q), card.result().get(q));
              }
              pdf.line(words.say("count.head", report.head().orElseThrow()));
              pdf.line(words.say("count.verified"));
              pdf.line(words.say("count.programme", programme.hash()));
              if (!trial.programme().equals(programme.hash())) {
                pdf.line(words.say("count.other-programme", trial.programme()));
              }
              signers(pdf, words, look);
            }));
  }

  /** A line of the trial's script: number, what was sent, what became of it, and why. */
  private static String step(Words words, String... line) {
    String sent = words.say("trial." + line[1], line[0]);
    if (line[2].equals("recorded")) {
      return words.say("trial.recorded", sent);
    }
    String why =
        line[3].equals("repeated")
            ? words.say("trial.repeated")
            : words.say("trial.check", line[3]);
    return words.say("trial.refused", sent, why);
  }

  private static String decrypters(Round.Look look, Report report) {
    return look.people().stream()
        .filter(p -> report.count().decrypters().contains(p.place() + 1) && !p.isRegistrar())
        .map(TrusteeCard::name)
        .collect(Collectors.joining(", "));
  }

  private static void question(
      ProtocolPdf pdf, Words words, QuestionPlan question, List<Integer> counts)
      throws IOException {
    pdf.heading(question.text());
    int first = question.blank() ? 1 : 0;
    for (int i = 0; i < question.answers().size(); i++) {
      pdf.line(words.say("count.answer", question.answers().get(i), counts.get(first + i)));
    }
    if (question.blank()) {
      pdf.line(words.say("count.blank", counts.get(0)));
    }
  }

  private void setup(ProtocolPdf pdf, Words words, Round.Look look, Report report)
      throws IOException {
    ElectionCard election = look.election();
    pdf.line(election.title());
    pdf.line(words.say("setup.uuid", election.uuid()));
    pdf.line(words.say("setup.times", time(election.opensAt()), time(election.closesAt())));
    pdf.line(words.say("setup.fingerprint", election.fingerprint()));
    pdf.line(
        words.say("setup.credentials", report.setup().orElseThrow().electorate().fingerprint()));
    pdf.line(
        words.say(
            "setup.channels",
            election.entitled(),
            election.code(),
            election.paper(),
            election.reserve()));
    String authority =
        report.setup().orElseThrow().election().texts().credentialAuthority().orElse("");
    pdf.line(authority);
    pdf.line(
        words.say(
            "setup.trustees",
            election.threshold(),
            Aloud.trustees(election.uuid(), look.table().outcome().json())));
    pdf.line(words.say("setup.written", time(clock.instant())));
  }

  private static String time(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE).format(at);
  }

  private static void signers(ProtocolPdf pdf, Words words, Round.Look look) throws IOException {
    pdf.heading(words.say("sign.heading"));
    pdf.line(words.say("sign.what"));
    for (TrusteeCard person : look.people()) {
      if (!person.isRegistrar()) {
        String certificate = hash(look.table().certificate(person.place()));
        pdf.line(words.say("sign.trustee", person.place(), person.name(), person.list()));
        pdf.line("  SHA-256 " + certificate);
      }
    }
  }

  private static String hash(org.bouncycastle.cert.X509CertificateHolder certificate)
      throws IOException {
    return Hash.hex(certificate.getEncoded());
  }

  /** What is written on the page. */
  @FunctionalInterface
  private interface Content {
    void write(ProtocolPdf pdf, Words words) throws IOException;
  }

  private byte[] written(Round.Look look, String title, Content content) {
    String language = board.card(look.election().uuid()).orElseThrow().language();
    Words words = Words.in(BUNDLE, language);
    try (ProtocolPdf pdf =
        new ProtocolPdf(words.say("title." + title), language, clock.instant())) {
      content.write(pdf, words);
      return pdf.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report verified(String uuid) {
    try {
      ByteArrayOutputStream archive = new ByteArrayOutputStream();
      board.archive(uuid, archive);
      return new Verifier(Workers.none(), n -> {}, false)
          .verify(new ByteArrayInputStream(archive.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
