package org.radslag.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.radslag.influence.Level;
import org.radslag.influence.ModelKind;
import org.radslag.report.Group;
import org.radslag.report.Influence;
import org.radslag.report.LevelCount;
import org.radslag.web.Words;

/** The report in words, and its chart. */
@Named("reportWords")
@RequestScoped
public class ReportWords {

  private static final int WIDTH = 300;
  private static final int TOP = 20;
  private static final int STEP = 62;

  @Inject Words words;

  /** One bar of the chart: its place in the drawing and what stands at it. */
  public record Bar(int y, int text, int width, int after, String name, String value) {}

  /** The decisions by level as bars; the longest is as long as the drawing is wide. */
  public List<Bar> bars(Influence report) {
    int most = report.levels().stream().mapToInt(LevelCount::decisions).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (LevelCount level : report.levels()) {
      int y = TOP + bars.size() * STEP;
      int width = most == 0 ? 0 : Math.max(1, WIDTH * level.decisions() / most);
      if (level.decisions() == 0) {
        width = 0;
      }
      bars.add(
          new Bar(
              y + 8,
              y,
              width,
              width + 8,
              level(level.level()),
              words.text("report.chart.value", level.decisions(), words.percent(level.share()))));
    }
    return bars;
  }

  public String level(Level level) {
    return level == null
        ? words.text("report.level.none")
        : words.text("report.level." + level.name().toLowerCase(Locale.ROOT));
  }

  public String model(ModelKind kind) {
    return words.text("report.model." + kind.word());
  }

  public String gender(Group group) {
    return words.text("report.gender." + group.name());
  }

  /** How many, or that it is not shown. */
  public String people(Group group) {
    return group.people() == null ? words.text("report.hidden") : words.number(group.people());
  }

  /** A number of days, or that there is none. */
  public String days(long days) {
    return days < 0 ? words.text("report.no-days") : words.text("report.days", days);
  }

  /** A share in per cent, or that there was nothing to share. */
  public String share(int part, int all) {
    return all == 0 ? words.text("report.no-share") : words.percent((double) part / all);
  }
}
