package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReview;
import org.radslag.membership.register.ReviewRow;
import org.radslag.membership.register.RowKind;

/** Everybody for whom an import would change the same kind of thing. */
@Named
@RequestScoped
public class ChangesPage {

  @Inject RegisterImports imports;
  @Inject RegisterReview review;
  @Inject HttpServletRequest request;

  private ImportCard card;
  private RowKind kind;
  private int page;
  private List<ReviewRow> rows = List.of();

  @PostConstruct
  void open() {
    card =
        Pages.id(request.getParameter("id")).map(ImportId::new).flatMap(imports::find).orElse(null);
    kind =
        Arrays.stream(RowKind.values())
            .filter(any -> any != RowKind.SAME && key(any).equals(request.getParameter("show")))
            .findFirst()
            .orElse(null);
    page = Pages.number(request.getParameter("page"));
    if (card != null && kind != null) {
      rows = review.rows(card.id(), kind, page);
    }
  }

  public void look() {
    Pages.missingUnless(card != null && kind != null);
  }

  private static String key(RowKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public ImportCard getCard() {
    return card;
  }

  public RowKind getKind() {
    return kind;
  }

  /** The kind as it stands in the address. */
  public String getShow() {
    return key(kind);
  }

  public List<ReviewRow> getRows() {
    return rows;
  }

  public int getTotal() {
    return switch (kind) {
      case NEW -> card.newMembers();
      case CHANGED -> card.changed();
      case MOVED -> card.moved();
      case ENDED -> card.ended();
      case SAME -> card.same();
    };
  }

  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return (page + 1) * RegisterReview.PAGE < getTotal();
  }
}
