package org.radslag.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, as the kernel has it: what {@code ss -ltnp} shows. */
public final class Listening {
  private static final String LISTENS = "0A";
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private Listening() {}

  /** The TCP ports of the process that can be reached from elsewhere. */
  public static Set<Integer> beyondLoopback(long pid) throws IOException {
    return of(pid).stream()
        .filter(socket -> !LOOPBACK.contains(socket.address()))
        .map(Socket::port)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All TCP ports the process listens on. */
  public static Set<Integer> ports(long pid) throws IOException {
    return of(pid).stream().map(Socket::port).collect(Collectors.toCollection(TreeSet::new));
  }

  private record Socket(String address, int port, String inode) {}

  private static List<Socket> of(long pid) throws IOException {
    Path process = Path.of("/proc", String.valueOf(pid));
    Set<String> own = new TreeSet<>();
    try (Stream<Path> files = Files.list(process.resolve("fd"))) {
      for (Path file : files.toList()) {
        if (Files.isSymbolicLink(file)) {
          own.add(Files.readSymbolicLink(file).toString());
        }
      }
    }
    return Stream.of("tcp", "tcp6")
        .map(process.resolve("net")::resolve)
        .flatMap(Listening::sockets)
        .filter(socket -> own.contains("socket:[" + socket.inode() + "]"))
        .toList();
  }

  private static Stream<Socket> sockets(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(fields -> fields[3].equals(LISTENS))
          .map(Listening::socket);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Socket socket(String[] fields) {
    String[] local = fields[1].split(":");
    return new Socket(local[0], Integer.parseInt(local[1], 16), fields[9]);
  }
}
