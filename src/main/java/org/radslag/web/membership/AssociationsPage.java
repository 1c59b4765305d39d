package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.ListWords;
import org.radslag.membership.MemberLists;
import org.radslag.membership.Register;
import org.radslag.membership.RegisterFigures;
import org.radslag.membership.Standing;
import org.radslag.web.Messages;
import org.radslag.web.Words;

/** The associations with their numbers; lists of their members as files; a new association. */
@Named
@RequestScoped
public class AssociationsPage {

  private static final List<String> COLUMNS =
      List.of(
          "number", "name", "born", "email", "phone", "street", "postal-code", "town", "language");

  @Inject Register register;
  @Inject Associations associations;
  @Inject MemberLists lists;
  @Inject Messages messages;
  @Inject Words words;
  @Inject RegisterWords registerWords;

  private RegisterFigures figures;
  private String name;
  private AssociationKind kind = AssociationKind.MUNICIPALITY;
  private String municipality;

  @PostConstruct
  void open() {
    figures = register.figures();
  }

  /** Enters a new association. */
  public String found() {
    return messages.refused(associations.found(name, kind, municipality))
        ? null
        : Pages.done("/membership/associations.xhtml", "membership.done.founded");
  }

  /** Answers with the association's list of members. */
  public void list(String association) {
    Optional<AssociationId> id = Pages.id(association).map(AssociationId::new);
    if (id.flatMap(associations::find).isEmpty()) {
      Pages.missingUnless(false);
      return;
    }
    List<String> headings =
        java.util.stream.Stream.concat(
                COLUMNS.stream().map(column -> words.text("membership.field." + column)),
                java.util.stream.Stream.of(words.text("membership.member.standing")))
            .toList();
    Map<Standing, String> standings =
        Arrays.stream(Standing.values())
            .collect(
                Collectors.toMap(
                    standing -> standing,
                    standing -> registerWords.word("membership.standing.", standing)));
    ListWords inWords = new ListWords(words.text("membership.protected.name"), standings);
    Pages.download("medlemmar.csv", out -> lists.write(id.get(), headings, inWords, out).value());
  }

  public RegisterFigures getFigures() {
    return figures;
  }

  public List<AssociationKind> getKinds() {
    return Arrays.asList(AssociationKind.values());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public AssociationKind getKind() {
    return kind;
  }

  public void setKind(AssociationKind kind) {
    this.kind = kind;
  }

  public String getMunicipality() {
    return municipality;
  }

  public void setMunicipality(String municipality) {
    this.municipality = municipality;
  }
}
