package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
  @TempDir Path data;
  private Process process;

  @AfterEach
  void endProcess() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void a_second_run_is_refused_while_the_first_lives() throws Exception {
    Instance first = Instance.hold(data);
    CannotStart refusal = assertThrows(CannotStart.class, () -> Instance.hold(data));
    assertEquals("in-use", refusal.reason());
    assertTrue(refusal.getMessage().contains(data.toString()), refusal.getMessage());
    String self = "process " + ProcessHandle.current().pid();
    assertTrue(refusal.getMessage().contains(self), refusal.getMessage());
    first.close();
    Instance.hold(data).close();
  }

  @Test
  void the_lock_file_of_a_killed_run_is_no_obstacle() throws Exception {
    Files.writeString(data.resolve("lock"), "999999999999 and more");
    Instance.hold(data).close();
    String now = Files.readString(data.resolve("lock"));
    assertEquals(String.valueOf(ProcessHandle.current().pid()), now);
  }

  @Test
  void what_a_killed_run_left_running_is_stopped() throws Exception {
    // Its command line names the data directory, as our children's do.
    process = new ProcessBuilder("tail", "-f", data.resolve("lock").toString()).start();
    note(process.pid());
    Instance.hold(data).close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertFalse(Files.exists(data.resolve("run").resolve("database.pid")));
  }

  @Test
  void a_stranger_that_has_the_noted_process_id_is_left_alone() throws Exception {
    process = new ProcessBuilder("sleep", "600").start();
    note(process.pid());
    Instance.hold(data).close();
    assertTrue(process.isAlive());
  }

  @Test
  void a_note_that_is_no_process_id_is_thrown_away() throws Exception {
    Files.createDirectories(data.resolve("run"));
    Files.writeString(data.resolve("run").resolve("database.pid"), "12; rm");
    Instance.hold(data).close();
    assertFalse(Files.exists(data.resolve("run").resolve("database.pid")));
  }

  @Test
  void a_child_is_stopped_and_its_note_removed() throws Exception {
    List<String> command = List.of("/bin/sh", "-c", "echo started; exec tail -f " + data + "/lock");
    Path log = data.resolve("log").resolve("child.log");
    Child child = Child.start(data, new Child.Program("child", command, Map.of(), log, false));
    assertTrue(Files.exists(data.resolve("run").resolve("child.pid")));
    child.stop();
    assertFalse(child.isAlive());
    assertFalse(Files.exists(data.resolve("run").resolve("child.pid")));
  }

  private void note(long pid) throws Exception {
    Files.createDirectories(data.resolve("run"));
    Files.writeString(data.resolve("run").resolve("database.pid"), String.valueOf(pid));
  }
}
