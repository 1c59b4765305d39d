package org.radslag.launcher;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Packed into a WAR of its own by {@link LauncherIT}: an application that cannot be deployed. */
@WebListener
public class FailsToStart implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    throw new IllegalStateException("The migration failed (as this test wants it)");
  }
}
