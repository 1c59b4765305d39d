package org.radslag.matters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says where a matter is settled, by when somebody must be called, and what remains when the
 * counterpart's deadline is shorter than the notice. Pure arithmetic; it has an answer to
 * everything, because the group can always decide and publish afterwards.
 */
final class Routing {

  private static final int HOURS = 24;
  private static final int NOT_FOR_COUNCIL = 4;

  private final RoutingCase asked;

  private Routing(RoutingCase asked) {
    this.asked = asked;
  }

  static Route route(RoutingCase asked) {
    return new Routing(asked).route();
  }

  private Route route() {
    List<CallTerms> ways = ways();
    List<RouteOption> options = ways.stream().flatMap(this::options).toList();
    RouteOption demanded = normal(ways.get(0));
    RouteOption chosen = options.stream().filter(RouteOption::open).findFirst().orElseThrow();
    boolean afterwards = chosen.way() != demanded.way() && !chosen.way().decides();
    LocalDate publishBy =
        afterwards && asked.deadline() != null
            ? asked.lastDay().plusDays(asked.publishDays())
            : null;
    return new Route(chosen, demanded, options, publishBy);
  }

  /** The demanded way first, then those that anchor less, last the group by itself. */
  private List<CallTerms> ways() {
    List<CallTerms> ways = new ArrayList<>();
    bodies().forEach(ways::add);
    if (asked.level() != MandateLevel.ALONE) {
      ways.add(new CallTerms(Way.SOUNDING, null, 0, asked.soundingHours(), 0));
    }
    ways.add(new CallTerms(Way.GROUP, null, 0, 0, 0));
    return ways;
  }

  private Stream<CallTerms> bodies() {
    Comparator<CallTerms> broadestFirst = Comparator.comparing(CallTerms::way);
    Stream<CallTerms> deciding = asked.terms().stream().filter(terms -> terms.way().decides());
    return switch (asked.level()) {
      case ALONE, CONSULT -> Stream.empty();
      case MEMBERS -> deciding.sorted(broadestFirst);
      case COUNCIL ->
          deciding
              .filter(terms -> councilRank(terms) < NOT_FOR_COUNCIL)
              .sorted(Comparator.comparing(this::councilRank).thenComparing(broadestFirst));
    };
  }

  /**
   * In which order a council matter is brought to bodies: to that of the model in force; otherwise
   * to a council, then to whatever broader way the model has, before the few of a delegation.
   */
  private int councilRank(CallTerms terms) {
    Way way = terms.way();
    boolean ofModel = way == asked.model();
    return switch (way) {
      case MEMBER_VOTE, CONFERENCE -> ofModel ? 2 : NOT_FOR_COUNCIL;
      case COUNCIL, CHAIRS_COUNCIL -> ofModel ? 0 : 1;
      default -> ofModel ? 0 : 3;
    };
  }

  private Stream<RouteOption> options(CallTerms terms) {
    RouteOption normal = normal(terms);
    if (terms.shortNoticeHours() == 0 || terms.way() == Way.SOUNDING) {
      return Stream.of(normal);
    }
    RouteOption atShort = option(terms, Notice.SHORT, terms.shortNoticeHours());
    return asked.urgent() ? Stream.of(atShort, normal) : Stream.of(normal, atShort);
  }

  private RouteOption normal(CallTerms terms) {
    return switch (terms.way()) {
      case GROUP -> option(terms, Notice.NONE, 0);
      case SOUNDING -> option(terms, Notice.SHORT, terms.shortNoticeHours());
      default -> option(terms, Notice.NORMAL, terms.noticeDays() * HOURS);
    };
  }

  private RouteOption option(CallTerms terms, Notice notice, int hours) {
    Instant callBy = callBy(terms, notice, hours);
    return new RouteOption(
        terms.way(),
        notice,
        terms.body(),
        hours,
        terms.votingDays(),
        callBy,
        readyOn(notice, hours).plusDays(terms.votingDays()),
        notice == Notice.NONE || callBy == null || !callBy.isBefore(asked.now()));
  }

  /** Days are counted by date, also where the clocks change; hours by the clock. */
  private LocalDate readyOn(Notice notice, int hours) {
    return notice == Notice.NORMAL
        ? LocalDate.ofInstant(asked.now(), asked.zone()).plusDays(hours / HOURS)
        : LocalDate.ofInstant(asked.now().plus(Duration.ofHours(hours)), asked.zone());
  }

  /** Days are counted by date, to the end of the last day to call; hours by the clock. */
  private Instant callBy(CallTerms terms, Notice notice, int hours) {
    if (asked.deadline() == null) {
      return null;
    }
    if (notice == Notice.NORMAL) {
      return asked
          .lastDay()
          .minusDays((long) hours / HOURS + terms.votingDays() - 1L)
          .atStartOfDay(asked.zone())
          .toInstant()
          .minusNanos(1_000);
    }
    return asked
        .deadline()
        .minus(Duration.ofDays(terms.votingDays()))
        .minus(Duration.ofHours(hours));
  }
}
