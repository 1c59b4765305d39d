package org.radslag.web.guide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.guide.Channels;
import org.radslag.guide.Directory;
import org.radslag.guide.Representative;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.web.Words;

/** The representatives of one arena: the one that the address names, else the reader's own. */
@Named
@RequestScoped
public class DirectoryPage {

  @Inject Directory directory;
  @Inject Channels channels;
  @Inject Arenas arenas;
  @Inject Members members;
  @Inject Caller caller;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private List<ArenaCard> all;
  private ArenaCard arena;
  private List<Representative> found = List.of();
  private boolean lost;

  /** Those who sit together, or do the same. */
  public record Group(String name, List<Representative> people) {}

  @PostConstruct
  void open() {
    all = arenas.all();
    String asked = request.getParameter("arena");
    Optional<ArenaCard> chosen =
        asked == null
            ? own().or(() -> all.stream().findFirst())
            : all.stream().filter(one -> one.id().toString().equals(asked)).findFirst();
    lost = asked != null && chosen.isEmpty();
    arena = chosen.orElse(null);
    if (arena != null) {
      found = directory.of(arena.id());
    }
  }

  private Optional<ArenaCard> own() {
    List<ArenaId> mine =
        caller
            .person()
            .flatMap(members::card)
            .map(MemberCard::geographic)
            .map(arenas::of)
            .orElse(List.of());
    return all.stream().filter(one -> mine.contains(one.id())).findFirst();
  }

  /** Answers 404 for an arena that does not exist; called before the page is shown. */
  public void check() throws IOException {
    if (lost) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public List<ArenaCard> getArenas() {
    return all;
  }

  /** The arena that is shown; null when the district has none. */
  public ArenaCard getArena() {
    return arena;
  }

  public int getCount() {
    return (int) found.stream().map(Representative::person).distinct().count();
  }

  /** The representatives, body by body, and then the chairs of the associations. */
  public Collection<Group> getGroups() {
    return found.stream()
        .collect(Collectors.groupingBy(this::heading, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private String heading(Representative one) {
    return one.body().isEmpty()
        ? words.text(
            "guide.heading."
                + one.standing().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        : one.body();
  }

  /** Whether the reader stands here herself and can choose her channel. */
  public boolean isRepresentative() {
    return channels.isRepresentative();
  }
}
