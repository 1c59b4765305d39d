package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedTest {
  private final List<String> stopped = new ArrayList<>();
  private final Started started = new Started();

  @Test
  void what_was_started_last_is_stopped_first() throws Exception {
    started.start(() -> part("database"));
    started.start(() -> part("server"));
    started.stop();
    started.stop();
    assertEquals(List.of("server", "database"), stopped);
  }

  @Test
  void a_part_that_fails_to_stop_does_not_keep_the_others_running() throws Exception {
    started.start(() -> part("database"));
    started.start(
        () -> {
          return (AutoCloseable)
              () -> {
                throw new IOException("The server does not stop (as this test wants it)");
              };
        });
    started.stop();
    assertEquals(List.of("database"), stopped);
  }

  private AutoCloseable part(String name) {
    return () -> stopped.add(name);
  }
}
