package org.radslag.web.ballots;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.platform.Programme;

/** What is there to be saved and run on one's own computer, each with its hash. */
@Named
@RequestScoped
public class ToolsPage {

  @Inject Downloads downloads;
  @Inject Programme programme;
  @Inject SavedPages pages;

  /** Of the programme that runs. */
  public String getProgrammeHash() {
    return programme.hash();
  }

  public String getVerifierHash() {
    return downloads.hash("/tools/radslag-verifier.jar");
  }

  /** Of a saved page, {@code registrar-sv.html}. */
  public String hash(String page) {
    return pages.page(page).map(Hash::hex).orElseThrow();
  }
}
