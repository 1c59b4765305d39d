package org.radslag.web.arenas;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaLine;
import org.radslag.arenas.ArenaList;
import org.radslag.membership.AssociationCard;

/** Every arena with its position and its electorate. */
@Named
@RequestScoped
public class ArenasPage {

  @Inject ArenaList list;
  @Inject Caller caller;

  private List<ArenaLine> lines;

  @PostConstruct
  void open() {
    lines = list.today();
  }

  public List<ArenaLine> getLines() {
    return lines;
  }

  /** The names of associations that belong to no arena, one after the other; mostly empty. */
  public String getOutside() {
    return list.outside().stream().map(AssociationCard::name).collect(Collectors.joining(", "));
  }

  /** Whether the reader enters arenas and changes associations. */
  public boolean isMayWrite() {
    return caller.has(Role.OFFICE);
  }
}
