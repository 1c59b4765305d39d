package org.radslag.ballots.trustees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/** The server's side of the ceremony, with real devices at the other end. */
class CeremonyTableTest {
  private static final String UUID = "HemMeTabeX1111";
  private static final List<String> NAMES = List.of("Asta Åberg", "Bo Şahin", "Cilla Ö");
  private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");

  private static final Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> SAID =
      new EnumMap<>(TrusteeStage.class);
  private static final List<TrusteeDevice> DEVICES = new ArrayList<>();
  private static final CeremonyTable TABLE = table(SAID);

  private static CeremonyTable table(Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said) {
    return new CeremonyTable(
        new CeremonyTable.Frame(UUID, Groups.BELENIOS, 2, "Torget", NAMES, SINCE), said);
  }

  @BeforeAll
  static void the_ceremony_goes_through_all_its_stages() {
    for (int i = 1; i <= 3; i++) {
      Place place = new Place(UUID, Groups.BELENIOS, 3, 2, i);
      DEVICES.add(TrusteeDevice.fresh(place, Made.seeded("device " + i)));
    }
    for (TrusteeStage stage : TrusteeStage.values()) {
      if (stage.isCeremony()) {
        assertEquals(Optional.of(stage), TABLE.stage());
        for (int i = 1; i <= 3; i++) {
          TrusteeMessage message = sent(stage, i);
          TABLE.check(stage, i, message);
          SAID.computeIfAbsent(stage, s -> new TreeMap<>()).put(i, message);
        }
      }
    }
    assertEquals(Optional.empty(), TABLE.stage());
  }

  private static TrusteeMessage sent(TrusteeStage stage, int place) {
    TrusteeTask task = TrusteeTask.read(TABLE.task(stage, place).bytes());
    TrusteeDevice.Answer answer = DEVICES.get(place - 1).answer(task);
    assertEquals(TABLE.aloud(stage).orElse(""), answer.aloud());
    return TrusteeMessage.read(answer.message().bytes());
  }

  @Test
  void the_outcome_is_a_proper_group_of_trustees() {
    assertTrue(TABLE.outcome().certified());
    assertTrue(TABLE.outcome().committed());
    assertTrue(TABLE.outcome().verified());
  }

  @Test
  void a_message_of_somebody_else_or_of_another_step_is_refused() {
    TrusteeMessage second = SAID.get(TrusteeStage.COMMIT).get(2);
    assertThrows(Malformed.class, () -> TABLE.check(TrusteeStage.COMMIT, 1, second));
    assertThrows(Malformed.class, () -> TABLE.check(TrusteeStage.REVEAL, 2, second));
    TrusteeMessage unsigned =
        new TrusteeMessage(
            second.step(),
            second.uuid(),
            1,
            second.data(),
            SAID.get(TrusteeStage.COMMIT).get(1).signature());
    assertThrows(Malformed.class, () -> TABLE.check(TrusteeStage.COMMIT, 1, unsigned));
  }

  @Test
  void a_polynomial_that_does_not_match_its_commitment_is_refused() {
    Place place = new Place(UUID, Groups.BELENIOS, 3, 2, 1);
    Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said = new EnumMap<>(SAID);
    SortedMap<Integer, TrusteeMessage> commits = new TreeMap<>(SAID.get(TrusteeStage.COMMIT));
    said.put(TrusteeStage.COMMIT, commits);
    commits.put(1, SAID.get(TrusteeStage.COMMIT).get(2));
    Malformed refused =
        assertThrows(
            Malformed.class,
            () ->
                table(said)
                    .check(
                        TrusteeStage.REVEAL, place.index(), SAID.get(TrusteeStage.REVEAL).get(1)));
    assertTrue(refused.getMessage().contains("commitment"), refused.getMessage());
  }

  @Test
  void two_trustees_cannot_have_one_device() {
    Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said = new EnumMap<>(TrusteeStage.class);
    said.put(
        TrusteeStage.CERTIFICATE,
        new TreeMap<>(Map.of(2, SAID.get(TrusteeStage.CERTIFICATE).get(1))));
    TrusteeMessage first = SAID.get(TrusteeStage.CERTIFICATE).get(1);
    said.get(TrusteeStage.CERTIFICATE)
        .put(2, new TrusteeMessage(first.step(), UUID, 2, first.data(), first.signature()));
    assertThrows(Malformed.class, () -> table(said).check(TrusteeStage.CERTIFICATE, 1, first));
  }

  @Test
  void the_certificate_is_self_signed_and_others_can_read_it() throws Exception {
    X509CertificateHolder certificate = TABLE.certificate(2);
    var read = new JcaX509CertificateConverter().getCertificate(certificate);
    read.verify(read.getPublicKey());
    assertEquals("CN=Bo Şahin", read.getSubjectX500Principal().getName());
    assertEquals(TABLE.key(2), read.getPublicKey());
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_protocol_signed_on_two_devices_is_a_cms_file_that_verifies() throws Exception {
    byte[] pdf = pdf();
    List<SignedProtocol.Signature> signatures = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      TrusteeMessage message = DEVICES.get(i - 1).sign(Hash.bytes(pdf));
      byte[] signature =
          Base64.getDecoder().decode(message.data().values().get("signature").asText("s"));
      signatures.add(new SignedProtocol.Signature(TABLE.certificate(i), signature));
    }
    CMSSignedData cms =
        new CMSSignedData(new CMSProcessableByteArray(pdf), SignedProtocol.cms(pdf, signatures));
    int verified = 0;
    for (SignerInformation signer : cms.getSignerInfos()) {
      X509CertificateHolder certificate =
          (X509CertificateHolder)
              cms.getCertificates().getMatches(signer.getSID()).iterator().next();
      assertTrue(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)));
      verified++;
    }
    assertEquals(2, verified);
    pdf[pdf.length - 1] ^= 1;
    CMSSignedData other = new CMSSignedData(new CMSProcessableByteArray(pdf), cms.getEncoded());
    SignerInformation first = other.getSignerInfos().iterator().next();
    assertThrows(
        org.bouncycastle.cms.CMSException.class,
        () -> first.verify(new JcaSimpleSignerInfoVerifierBuilder().build(TABLE.certificate(1))));
  }

  private static byte[] pdf() throws IOException {
    try (ProtocolPdf pdf = new ProtocolPdf("Startprotokoll åäö Şİğ", "sv", SINCE)) {
      pdf.heading("Nycklar");
      for (int i = 0; i < 90; i++) {
        pdf.line("Rad " + i + " " + "0123456789abcdef".repeat(8) + " \u0007 slut");
      }
      return pdf.bytes();
    }
  }

  @Test
  void a_protocol_has_its_text_in_it() throws IOException {
    try (var read = org.apache.pdfbox.Loader.loadPDF(pdf())) {
      String text = new org.apache.pdfbox.text.PDFTextStripper().getText(read);
      assertTrue(text.contains("Startprotokoll åäö Şİğ"), text);
      assertTrue(text.contains("Rad 89"), text);
      assertTrue(read.getNumberOfPages() > 1);
    }
  }

  @Test
  void every_share_is_tried_and_every_two_of_three_read_nothing() {
    Made made = new Made(Groups.BELENIOS, "key trial").mandatory();
    made.uuid = UUID;
    made.parties.add(TABLE.outcome());
    made.open(List.of(Made.YES_NO), 1);
    KeyCheck check = KeyCheck.random(UUID, made.election.publicKey(), Made.seeded("zero"));
    KeyTrial trial = new KeyTrial(check, made.trustees);
    assertTrue(trial.take(1, check.part(made.keys.get(1), Made.seeded("server"))));
    for (int i = 1; i <= 3; i++) {
      TrusteeTask task = TABLE.task(TrusteeStage.KEYCHECK, i, check.task("0".repeat(64)));
      TrusteeMessage message = DEVICES.get(i - 1).answer(task).message();
      KeyCheck.Part part = KeyCheck.Part.read(Groups.BELENIOS, message.data());
      assertFalse(trial.take(i == 3 ? 2 : i + 2, part));
      assertTrue(trial.take(i + 1, part));
    }
    assertEquals(3, trial.combinations());
  }

  @Test
  void the_trial_election_comes_out_as_its_script() throws IOException {
    Made made = new Made(Groups.BELENIOS, "real").mandatory();
    made.open(List.of(Made.YES_NO, Made.APPROVAL, Made.SOME), 1);
    Election real = made.election;
    TrialElection.Outcome outcome =
        new TrialElection(real, Made.seeded("trial")).hold(1_790_000_000L);
    assertTrue(outcome.right(), outcome.script().toString());
    assertEquals(12, outcome.sent());
    assertEquals("10 revote recorded", outcome.script().get(9));
    assertEquals("11 replay refused repeated", outcome.script().get(10));
    assertTrue(outcome.script().get(11).startsWith("12 broken refused 3"), "broken");
    Report report =
        new Verifier(Workers.none(), n -> {}, true)
            .verify(new ByteArrayInputStream(outcome.archive()));
    assertTrue(report.accepted());
    assertEquals(10, report.ballots().recorded().size());
    assertEquals(9, report.ballots().counted().size());
    assertFalse(real.uuid().equals(outcome.uuid()));
    assertFalse(report.setup().orElseThrow().election().publicKey().equals(real.publicKey()));
  }
}
