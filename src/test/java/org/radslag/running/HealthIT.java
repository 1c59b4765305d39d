package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HealthIT {

  @ArquillianResource URL address;

  @Test
  void it_is_alive_and_ready_and_can_be_measured() {
    for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
      HttpResponse<String> answer = new Product(address).get(path, null);
      assertEquals(200, answer.statusCode(), path);
      assertTrue(answer.body().length() > 10, path);
    }
  }

  @Test
  void what_does_not_exist_answers_404() {
    for (String path : new String[] {"/no-such-page.xhtml", "/openapi/", "/WEB-INF/web.xml"}) {
      assertEquals(404, new Product(address).get(path, null).statusCode(), path);
    }
  }
}
