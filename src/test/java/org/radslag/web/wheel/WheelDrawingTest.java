package org.radslag.web.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WheelDrawingTest {

  @Test
  void the_round_begins_at_the_top_and_runs_clockwise() {
    assertEquals(200, WheelDrawing.x(0, 160), 0.001);
    assertEquals(40, WheelDrawing.y(0, 160), 0.001);
    assertEquals(360, WheelDrawing.x(0.25, 160), 0.001);
    assertEquals(200, WheelDrawing.y(0.25, 160), 0.001);
    assertEquals(360, WheelDrawing.y(0.5, 160), 0.001);
    assertEquals(40, WheelDrawing.x(0.75, 160), 0.001);
  }

  @Test
  void points_far_from_each_other_stay_where_they_are() {
    assertEquals(List.of(0.1, 0.3, 0.9), WheelDrawing.spread(List.of(0.1, 0.3, 0.9), 0.03));
  }

  @Test
  void points_that_would_cover_each_other_are_moved_apart_in_their_order() {
    List<Double> moved = WheelDrawing.spread(List.of(0.10, 0.10, 0.11, 0.98, 0.99, 1.0), 0.03);
    for (int i = 1; i < moved.size(); i++) {
      assertTrue(moved.get(i) - moved.get(i - 1) >= 0.03 - 1e-9, moved.toString());
    }
    assertTrue(moved.get(moved.size() - 1) <= 1, moved.toString());
  }

  @Test
  void the_last_point_keeps_its_distance_to_the_first_across_the_top() {
    List<Double> moved = WheelDrawing.spread(List.of(0.0, 0.5, 1.0), 0.03);
    assertTrue(1 - moved.get(2) + moved.get(0) >= 0.03 - 1e-9, moved.toString());
  }

  @Test
  void nothing_spreads_to_nothing() {
    assertEquals(List.of(), WheelDrawing.spread(List.of(), 0.03));
  }
}
