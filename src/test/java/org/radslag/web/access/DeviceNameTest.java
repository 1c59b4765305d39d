package org.radslag.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0|Firefox|Linux",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0|Edge|Windows",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36|Chrome|Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1|Safari|iPhone"
      })
  void a_browser_is_named_by_what_it_is_not_by_what_it_also_claims(
      String agent, String browser, String system) {
    assertEquals(new DeviceName(browser, system), DeviceName.of(agent));
  }

  @Test
  void what_is_no_browser_is_unknown() {
    assertFalse(DeviceName.of("curl/8.0").isKnown());
    assertFalse(DeviceName.of("").isKnown());
  }
}
