package org.radslag.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to be the only one that uses a data directory.
 *
 * <p>Held as a lock that the operating system lifts when the process ends, however it ends: a
 * killed run leaves nothing to clean up by hand. The process id in the file is for the sentence
 * that refuses a second run.
 */
final class Instance implements AutoCloseable {
  private static final int LONGEST_PID = 20;

  private final FileChannel channel;

  private Instance(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory, and stops what a killed run left behind in it.
   *
   * @throws CannotStart when another run is alive ("in-use")
   */
  static Instance hold(Path data) throws CannotStart, IOException {
    FileChannel channel =
        FileChannel.open(
            data.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (!locked(channel)) {
        throw new CannotStart("in-use", data, holder(channel));
      }
      channel.truncate(0);
      channel.write(
          StandardCharsets.US_ASCII.encode(String.valueOf(ProcessHandle.current().pid())), 0);
      Child.stopLeftOvers(data);
      return new Instance(channel);
    } catch (CannotStart | IOException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      // The lock lives as long as the channel.
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_PID);
    channel.read(text, 0);
    return StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
