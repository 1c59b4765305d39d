package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.radslag.kernel.Outcome;
import org.radslag.membership.file.FileLimits;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.ImportJobs;
import org.radslag.membership.register.RegisterImports;
import org.radslag.web.Messages;

/** Where the office chooses a register file. */
@Named
@RequestScoped
public class ImportPage {

  @Inject RegisterImports imports;
  @Inject ImportJobs jobs;
  @Inject Messages messages;

  private List<ImportCard> latest;
  private Part file;
  private LocalDate asOf;

  @PostConstruct
  void open() {
    latest = imports.latest();
  }

  /** Takes the file in and begins to read it. */
  public String upload() throws IOException {
    if (file == null || file.getSize() == 0) {
      messages.refuse("file", "membership.refused.no-file");
      return null;
    }
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(FileLimits.BYTES + 1);
    }
    Outcome<ImportId> uploaded = imports.upload(file.getSubmittedFileName(), content, asOf);
    if (messages.refused(uploaded)) {
      return null;
    }
    jobs.read(uploaded.value());
    return "/membership/review.xhtml?faces-redirect=true&id=" + uploaded.value();
  }

  /** The import that is open, or null. */
  public ImportCard getOpen() {
    return latest.stream().filter(card -> card.state().isOpen()).findFirst().orElse(null);
  }

  public List<ImportCard> getLatest() {
    return latest;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public LocalDate getAsOf() {
    return asOf;
  }

  public void setAsOf(LocalDate asOf) {
    this.asOf = asOf;
  }
}
