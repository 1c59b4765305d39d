package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditChainIT {

  @ArquillianResource URL address;

  @Test
  void the_application_can_neither_change_nor_remove_what_is_written() throws SQLException {
    try (Connection connection = Product.connectAsApplication();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("audit_entry", "audit_seal", "audit_head")) {
        assertThrows(SQLException.class, () -> statement.executeUpdate("DELETE FROM " + table));
      }
      assertThrows(
          SQLException.class, () -> statement.executeUpdate("UPDATE audit_entry SET facts = ''"));
      assertThrows(
          SQLException.class,
          () -> statement.executeUpdate("UPDATE clock_shift SET shift_micros=1"));
    }
  }

  @Test
  void every_table_is_granted_to_the_application_by_name() throws SQLException {
    List<String> tables =
        new Product(address)
            .read(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'radslag'"
                    + " AND table_name <> 'flyway_schema_history' ORDER BY table_name");
    List<String> granted = new ArrayList<>();
    try (Connection connection = Product.connectAsApplication();
        Statement statement = connection.createStatement();
        ResultSet table =
            statement.executeQuery(
                "SELECT DISTINCT table_name FROM information_schema.table_privileges"
                    + " WHERE table_schema = 'radslag' ORDER BY table_name")) {
      while (table.next()) {
        granted.add(table.getString(1));
      }
    }
    assertTrue(tables.size() > 5);
    assertEquals(tables, granted);
  }
}
