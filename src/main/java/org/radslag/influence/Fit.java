package org.radslag.influence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.radslag.arenas.GoverningPosition;

/** How well a model suits a governing position: the commission's recommendations, as data. */
public enum Fit {
  GOOD,
  PARTLY,
  POOR;

  private static final Map<ModelKind, Map<GoverningPosition, Fit>> TABLE = read();

  /** How well the model suits the position; the reason is in the message bundles. */
  public static Fit of(ModelKind kind, GoverningPosition position) {
    return TABLE.get(kind).get(position);
  }

  private static Map<ModelKind, Map<GoverningPosition, Fit>> read() {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    Map<ModelKind, Map<GoverningPosition, Fit>> table = new EnumMap<>(ModelKind.class);
    try (InputStream file = Fit.class.getResourceAsStream("fit.csv");
        InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(text)) {
        Map<GoverningPosition, Fit> row = new EnumMap<>(GoverningPosition.class);
        for (GoverningPosition position : GoverningPosition.values()) {
          row.put(position, valueOf(line.get(position.name())));
        }
        table.put(ModelKind.valueOf(line.get("model")), row);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }
}
