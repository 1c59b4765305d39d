package org.radslag.web.ballots;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
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

  /** Of the registrar's page in a language, {@code sv}. */
  public String registrarHash(String language) {
    return Hash.hex(pages.registrar(Locale.forLanguageTag(language)));
  }
}
