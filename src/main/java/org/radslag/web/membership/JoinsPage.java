package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.radslag.membership.register.JoinFigures;
import org.radslag.membership.register.Joins;

/** How many have joined each association lately, the most first. */
@Named
@RequestScoped
public class JoinsPage {

  @Inject Joins joins;

  private List<JoinFigures> all;

  @PostConstruct
  void open() {
    all =
        joins.all().stream()
            .sorted(
                Comparator.comparing((JoinFigures line) -> !line.isUnusual())
                    .thenComparing(Comparator.comparingInt(JoinFigures::recent).reversed()))
            .toList();
  }

  public List<JoinFigures> getAll() {
    return all;
  }

  public int getDays() {
    return all.isEmpty() ? 0 : all.get(0).days();
  }
}
