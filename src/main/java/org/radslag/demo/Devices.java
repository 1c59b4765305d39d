package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.tools.AuditorKey;
import org.radslag.ballots.tools.OwnFiles;
import org.radslag.ballots.tools.Refusal;
import org.radslag.ballots.tools.RegistrarDesk;
import org.radslag.ballots.tools.TrusteeFile;
import org.radslag.platform.Settings;

/**
 * What lies at home with the people of the demo, and on no server: the registrar's codes, the
 * trustees' key files, the letters with codes. They are left in a folder for each vote, so that
 * whoever tries the demo can go on with them.
 */
@ApplicationScoped
class Devices {

  /** Opens all sealed files of the demo; the demo desk says it. */
  static final String PASSPHRASE = "demo demo demo";

  static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();

  private static final CSVFormat INDEX =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setRecordSeparator("\n")
          .setHeader("kind", "name", "text", "file")
          .get();

  @Inject Settings settings;

  private final SecureRandom random = new SecureRandom();

  /** The registrar makes a code for every line that needs one; they stay in her folder. */
  RegistrarDesk registrar(String name, String title, String uuid, List<RegistrarLine> lines) {
    StringBuilder csv = new StringBuilder("pseudonym;channel\n");
    for (RegistrarLine line : lines) {
      csv.append(line.pseudonym()).append(';').append(line.channel()).append('\n');
    }
    byte[] list = csv.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return RegistrarDesk.make(
          folder(uuid), uuid, settings.realm(), name, title, list, passphrase(), random);
    } catch (Refusal refused) {
      throw new IllegalStateException("The demo's codes were refused", refused);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The key with which an auditor signs; it stays with her. */
  NoteSigner auditor(String uuid) {
    try {
      return AuditorKey.make(folder(uuid), uuid, settings.realm(), passphrase(), random);
    } catch (Refusal refused) {
      throw new IllegalStateException("The demo has this vote already", refused);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static char[] passphrase() {
    return PASSPHRASE.toCharArray();
  }

  TrusteeDevice trustee(Place place) {
    return TrusteeDevice.fresh(place, random);
  }

  /** Seals what a trustee has into her key file. */
  void keep(Place place, TrusteeDevice device) {
    byte[] sealed = TrusteeFile.sealed(place, device, passphrase(), random);
    try {
      OwnFiles.replace(folder(place.uuid()).resolve(keyFile(place.index())), sealed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String keyFile(int place) {
    return "trustee-" + place + ".key";
  }

  /**
   * One thing that lies at home with somebody.
   *
   * @param kind {@code vote}, {@code letter}, {@code trustee}, {@code registrar} or {@code auditor}
   * @param name whose it is; of a vote its title
   * @param text a code, a passphrase; of a vote its public name
   * @param file in the folder, or empty
   */
  record Thing(String kind, String name, String text, String file) {}

  /** Writes what the folder holds and whose it is. */
  void list(String uuid, List<Thing> things) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, INDEX)) {
      for (Thing thing : things) {
        printer.printRecord(thing.kind(), thing.name(), thing.text(), thing.file());
      }
      printer.flush();
      byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
      OwnFiles.replace(folder(uuid).resolve("index.csv"), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path folder(String uuid) throws IOException {
    Path folder = settings.demoDevices().resolve(uuid);
    OwnFiles.directory(folder);
    return folder;
  }
}
