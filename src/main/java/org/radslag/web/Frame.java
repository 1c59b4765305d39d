package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.radslag.access.Role;

/**
 * What stands around every page: language, organisation, menu, reader, clock. Needs no database, so
 * that error pages can have it.
 */
@Named("frame")
@RequestScoped
public class Frame {
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject Assets assets;

  @Inject
  @ConfigProperty(name = "radslag.organisation")
  Optional<String> organisation;

  @Inject
  @ConfigProperty(name = "radslag.demo.desk")
  Optional<String> demoDesk;

  /** One item of the menu. */
  public record Item(String label, String href, boolean current) {}

  /** This page in another language. */
  public record Language(String lang, String name, String href) {}

  /** The page's language as a tag, {@code sv}. */
  public String getLang() {
    return getLocale().toLanguageTag();
  }

  /** The page's language. */
  public Locale getLocale() {
    return Languages.of(request);
  }

  /** The organisation's name as configured ({@code radslag.organisation}); empty where none is. */
  public String getOrganisation() {
    return organisation.orElse("");
  }

  /**
   * Where the demo's personas sign in ({@code radslag.demo.desk}, set by the launcher alone); empty
   * outside the demo.
   */
  public String getDemoDesk() {
    return demoDesk.orElse("");
  }

  public boolean isSignedIn() {
    return visitor().isAny(Role.SIGNED_IN);
  }

  /** The reader's name; whoever has none here is at least somebody. */
  public String getName() {
    String name = visitor().name();
    return name.isEmpty() ? Languages.text(getLocale(), "common.frame.me") : name;
  }

  /** The server's clock in words, to the second. */
  public String getServerTime() {
    return new Words(getLocale(), clock).date(clock.instant(), "exact");
  }

  /** The menu: what this reader can do, in the order of how often it is done. */
  public List<Item> getNavigation() {
    Visitor visitor = visitor();
    List<Item> items = new ArrayList<>();
    if (isSignedIn()) {
      items.add(item("common.menu.start", "/index.xhtml"));
    }
    items.add(item("common.menu.motions", "/motions/index.xhtml"));
    items.add(item("common.menu.meetings", "/meetings/index.xhtml"));
    if (isSignedIn()) {
      items.add(item("common.menu.membervotes", "/membervotes/index.xhtml"));
    }
    if (visitor.isAny(Role.BOARD, Role.PRESIDIUM, Role.ASSOCIATION_CHAIR)) {
      items.add(item("common.menu.matters", "/matters/index.xhtml"));
    }
    if (isSignedIn()) {
      items.add(item("common.menu.influence", "/influence/index.xhtml"));
    }
    if (visitor.isAny(Role.MEMBER)) {
      items.add(item("common.menu.association", "/mine/association.xhtml"));
    }
    if (visitor.isAny(Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR)) {
      items.add(item("common.menu.register", "/membership/index.xhtml"));
    }
    if (visitor.isAny(Role.OFFICE)) {
      items.add(item("common.menu.office", "/office/index.xhtml"));
    }
    if (visitor.isAny(Role.AUDITOR, Role.ELECTION_COMMITTEE)) {
      items.add(item("common.menu.audit", "/audit/index.xhtml"));
    }
    return items;
  }

  /** Links to this same page in the other languages. */
  public List<Language> getOtherLanguages() {
    return Languages.ALL.stream()
        .filter(l -> !l.equals(getLocale()))
        .map(l -> new Language(l.toLanguageTag(), ownName(l), inLanguage(l)))
        .toList();
  }

  /**
   * The address of a file in {@code resources/radslag}, marked with its content so that it may be
   * kept for a year.
   */
  public String asset(String file) {
    return request.getContextPath() + assets.address(file);
  }

  private Visitor visitor() {
    return Visitor.of(request);
  }

  private Item item(String label, String href) {
    String folder = href.substring(0, href.lastIndexOf('/') + 1);
    boolean current = folder.equals("/") ? path().equals(href) : path().startsWith(folder);
    return new Item(Languages.text(getLocale(), label), href, current);
  }

  /** The page asked for, also where an error page answers in its place. */
  private String path() {
    return ErrorPage.askedFor(request).substring(request.getContextPath().length());
  }

  private String inLanguage(Locale language) {
    String query =
        Stream.ofNullable(request.getQueryString())
            .flatMap(q -> Arrays.stream(q.split("&")))
            .filter(p -> !p.startsWith("lang=") && !p.startsWith("done="))
            .collect(Collectors.joining("&"));
    String lang = "lang=" + language.toLanguageTag();
    return ErrorPage.askedFor(request) + "?" + (query.isEmpty() ? lang : query + "&" + lang);
  }

  private static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
