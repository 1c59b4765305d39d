package org.radslag.web.mine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.MemberFile;
import org.radslag.membership.Members;
import org.radslag.membership.Register;

/** What the register says of the reader, and her association. */
@Named
@RequestScoped
public class MyRegisterPage {

  /** One of her associations with those who speak for it. */
  public record Mine(AssociationCard association, boolean votes, String chair, String secretary) {}

  @Inject Register register;
  @Inject Roles roles;
  @Inject Members members;
  @Inject Arenas arenas;

  private Optional<MemberFile> file;

  @PostConstruct
  void open() {
    file = register.mine();
  }

  /** Her associations; none when she is no member. */
  public List<Mine> getAssociations() {
    return file.map(MemberFile::place).stream()
        .flatMap(
            place ->
                Stream.of(place.geographic(), place.branch())
                    .filter(Objects::nonNull)
                    .map(card -> mine(card, card.equals(place.votesIn()))))
        .toList();
  }

  /** Where she is an elector: the arenas of the association in which she votes. */
  public List<ArenaCard> getArenas() {
    return file.map(MemberFile::place)
        .map(MemberFile.Place::votesIn)
        .map(
            votesIn -> {
              Set<ArenaId> mine = Set.copyOf(arenas.of(votesIn.id()));
              return arenas.all().stream().filter(card -> mine.contains(card.id())).toList();
            })
        .orElse(List.of());
  }

  private Mine mine(AssociationCard card, boolean votes) {
    return new Mine(
        card, votes, names(Role.ASSOCIATION_CHAIR, card), names(Role.ASSOCIATION_SECRETARY, card));
  }

  private String names(Role role, AssociationCard card) {
    return String.join(", ", members.names(roles.holders(role, card.id().value())).values());
  }

  /** Null for somebody who is not in the register. */
  public MemberFile getFile() {
    return file.orElse(null);
  }
}
