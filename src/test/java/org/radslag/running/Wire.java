package org.radslag.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A line between clients and a server on which somebody listens: what clients say is written down.
 */
final class Wire implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final ServerSocket ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService carriers = Executors.newCachedThreadPool();
  private final int server;
  private final OutputStream record;

  Wire(URL server, Path record) throws IOException {
    this.server = server.getPort();
    this.record = Files.newOutputStream(record);
    carriers.execute(this::listen);
  }

  /** Where clients find the server. */
  URL address() throws IOException {
    return URI.create("http://127.0.0.1:" + ear.getLocalPort() + "/").toURL();
  }

  private void listen() {
    try {
      while (true) {
        Socket client = ear.accept();
        Socket other = new Socket(InetAddress.getLoopbackAddress(), server);
        carriers.execute(() -> carry(client, other, true));
        carriers.execute(() -> carry(other, client, false));
      }
    } catch (IOException closed) {
      // Nobody listens any more.
    }
  }

  private void carry(Socket from, Socket to, boolean written) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      byte[] said = new byte[BUFFER];
      for (int length = in.read(said); length >= 0; length = in.read(said)) {
        if (written) {
          synchronized (record) {
            record.write(said, 0, length);
          }
        }
        to.getOutputStream().write(said, 0, length);
      }
    } catch (IOException ended) {
      // One of them has hung up: so does the other.
    }
  }

  @Override
  public void close() throws IOException {
    ear.close();
    carriers.shutdownNow();
    record.close();
  }
}
