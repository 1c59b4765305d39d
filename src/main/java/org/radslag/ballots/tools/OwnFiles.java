package org.radslag.ballots.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;

/** Files that only their owner may read, written whole or not at all. */
public final class OwnFiles {
  /** More than a list of a hundred thousand members has. */
  static final int MAX_BYTES = 1 << 27;

  private OwnFiles() {}

  private static FileAttribute<?>[] attributes(Path directory, String permissions) {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Makes a directory that only its owner may enter. */
  public static void directory(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(directory.toAbsolutePath(), "rwx------"));
  }

  /** Writes a file that must not exist yet. */
  static void write(Path file, byte[] bytes) throws IOException, Refusal {
    if (Files.exists(file)) {
      throw new Refusal("file.exists", file);
    }
    replace(file, bytes);
  }

  /** Writes a file in place of what was there, which stays whole until the new one is. */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (OutputStream out =
        java.nio.channels.Channels.newOutputStream(
            Files.newByteChannel(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes(absolute, "rw-------")))) {
      out.write(bytes);
    }
    Files.move(
        fresh, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A file from outside, of bounded size. */
  static byte[] read(Path file, int most) throws IOException, Refusal {
    try {
      if (Files.size(file) > most) {
        throw new Refusal("file.large", file);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      throw Refusal.usage("file.none", file);
    }
  }

  static byte[] message(Path file) throws IOException, Refusal {
    return read(file, TrusteeMessage.MAX_BYTES * 2);
  }
}
