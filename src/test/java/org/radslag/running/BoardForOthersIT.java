package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.ballots.protocol.BeleniosTool;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.record.Json;

/** The public board as a program meets it that others wrote: by its address alone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BoardForOthersIT {
  @ArquillianResource URL address;
  private Product product;

  @BeforeEach
  void arrive() {
    product = new Product(address);
  }

  @Test
  void belenios_tool_verifies_the_running_board_while_it_is_open_and_when_it_is_counted() {
    Trial trial = new Trial(product, "");
    BeleniosTool.Run open = verified(trial.board());
    assertEquals(0, open.code(), open.err());
    for (int i = 0; i < 3; i++) {
      cast(trial);
    }
    trial.count();
    BeleniosTool.Run counted = verified(trial.board());
    assertEquals(0, counted.code(), counted.err());
    assertTrue((counted.out() + counted.err()).contains("all checks passed"), counted.err());
    assertTrue(verified("/elections/11111111111111/").code() != 0, "there is no such election");
  }

  private BeleniosTool.Run verified(String board) {
    return BeleniosTool.run("", "election", "verify", "--url", product.address() + board);
  }

  private void cast(Trial trial) {
    Trial.Voter voter = trial.voter();
    Election election = election(trial);
    byte[] ballot =
        new BallotMaker(
                election,
                CredentialCode.typed(voter.code().toCharArray())
                    .credential(election.group(), trial.uuid()),
                new SecureRandom())
            .make(List.of(List.of(0, 1, 0)));
    assertEquals(
        201,
        product
            .ask(
                "POST",
                "/api/elections/" + trial.uuid() + "/ballots",
                HttpRequest.BodyPublishers.ofByteArray(ballot),
                "Content-Type",
                "application/json",
                "Sec-Fetch-Site",
                "same-origin",
                "Cookie",
                "radslag=" + product.sessionOf(voter.person()))
            .statusCode());
  }

  private Election election(Trial trial) {
    String card = product.get("/api/elections/" + trial.uuid(), null).body();
    String record =
        Json.compact(card.getBytes(StandardCharsets.UTF_8))
            .asMembers("An election")
            .values()
            .get("election")
            .asText("The record");
    return Election.read(record.getBytes(StandardCharsets.UTF_8));
  }
}
