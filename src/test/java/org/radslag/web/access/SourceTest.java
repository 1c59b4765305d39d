package org.radslag.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceTest {

  @Test
  void an_ipv4_address_is_its_own_network() {
    assertEquals("192.0.2.7", Source.network("192.0.2.7"));
    assertEquals("::ffff:192.0.2.7", Source.network("::ffff:192.0.2.7"));
  }

  @Test
  void the_addresses_of_one_home_are_one_network() {
    assertEquals("2001:db8:0:7::", Source.network("2001:DB8:0:7:1:2:3:4"));
    assertEquals("2001:db8:0:7::", Source.network("2001:db8:0:7::9"));
    assertEquals("2001:db8:0:0::", Source.network("2001:db8::1"));
    assertEquals("0:0:0:0::", Source.network("::1"));
  }
}
