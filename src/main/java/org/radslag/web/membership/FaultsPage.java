package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.radslag.membership.Sheet;
import org.radslag.membership.register.FaultLine;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReview;
import org.radslag.web.Words;

/** Every fault of a file, a page at a time or all as a file. */
@Named
@RequestScoped
public class FaultsPage {

  private static final int PAGE = 100;
  private static final int ALL = 2_000;

  @Inject RegisterImports imports;
  @Inject RegisterReview review;
  @Inject RegisterWords registerWords;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private ImportCard card;
  private int page;
  private List<FaultLine> faults;

  @PostConstruct
  void open() {
    card =
        Pages.id(request.getParameter("id")).map(ImportId::new).flatMap(imports::find).orElse(null);
    page = Pages.number(request.getParameter("page"));
    faults = card == null ? List.of() : review.faults(card.id(), page * PAGE, PAGE);
  }

  public void look() {
    Pages.missingUnless(card != null);
  }

  /** All faults as a file, for whoever mends the register. */
  public void download() {
    Pages.download(
        "felrader.csv",
        out -> {
          Sheet sheet = new Sheet(out);
          sheet.row(
              words.text("membership.faults.line"),
              words.text("membership.faults.field"),
              words.text("membership.faults.value"),
              words.text("membership.faults.wrong"));
          review
              .faults(card.id(), 0, ALL)
              .forEach(
                  fault ->
                      sheet.row(
                          fault.line(),
                          registerWords.field(fault.field()),
                          fault.value(),
                          registerWords.fault(fault)));
        });
  }

  public ImportCard getCard() {
    return card;
  }

  public List<FaultLine> getFaults() {
    return faults;
  }

  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return faults.size() == PAGE;
  }
}
