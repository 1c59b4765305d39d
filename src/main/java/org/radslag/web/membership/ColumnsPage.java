package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.membership.file.Layout;
import org.radslag.membership.file.RegisterField;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.ImportJobs;
import org.radslag.membership.register.RegisterImports;
import org.radslag.web.Messages;

/** Where the office says what the columns of a file hold. */
@Named
@RequestScoped
public class ColumnsPage {

  @Inject RegisterImports imports;
  @Inject ImportJobs jobs;
  @Inject Messages messages;
  @Inject RegisterWords registerWords;
  @Inject HttpServletRequest request;

  private ImportCard card;
  private Layout layout;
  private final List<Column> columns = new ArrayList<>();

  /** One heading and what it was chosen to hold; null when it is not used. */
  public static class Column {

    private final String heading;
    private RegisterField field;

    Column(String heading, RegisterField field) {
      this.heading = heading;
      this.field = field;
    }

    public String getHeading() {
      return heading;
    }

    public RegisterField getField() {
      return field;
    }

    public void setField(RegisterField field) {
      this.field = field;
    }
  }

  @PostConstruct
  void open() {
    card =
        Pages.id(request.getParameter("id")).map(ImportId::new).flatMap(imports::find).orElse(null);
    layout = card == null ? null : imports.layout(card.id()).orElse(null);
    if (layout != null) {
      for (int i = 0; i < layout.headings().size(); i++) {
        columns.add(new Column(layout.headings().get(i), layout.fields().get(i)));
      }
    }
  }

  public void look() {
    Pages.missingUnless(layout != null);
  }

  /** Remembers the columns and reads the file again with them. */
  public String choose() {
    Outcome<ImportId> chosen =
        imports.chooseColumns(card.id(), columns.stream().map(Column::getField).toList());
    if (!chosen.isDone()) {
      chosen.reasons().forEach(this::refuse);
      return null;
    }
    jobs.read(card.id());
    return "/membership/review.xhtml?faces-redirect=true&id=" + card.id();
  }

  private void refuse(Refusal refusal) {
    Object[] named =
        refusal.details().stream()
            .map(
                detail ->
                    detail instanceof RegisterField field ? registerWords.field(field) : detail)
            .toArray();
    messages.refuse(null, refusal.reason(), named);
  }

  public ImportCard getCard() {
    return card;
  }

  public List<Column> getColumns() {
    return columns;
  }

  public List<RegisterField> getChoices() {
    return Arrays.asList(RegisterField.values());
  }

  /** Fields that must have a column and have none yet, in words; empty when none is missing. */
  public String getMissing() {
    return layout.missing().stream().map(registerWords::field).collect(Collectors.joining(", "));
  }
}
