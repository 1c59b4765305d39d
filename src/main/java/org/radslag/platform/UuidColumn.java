package org.radslag.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * UUIDs other than primary keys are stored in {@code uuid} columns as their text. EclipseLink's own
 * conversion cannot read a column that is null. The driver answers a UUID, sometimes its text.
 */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {

  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id == null ? null : id.toString();
  }

  @Override
  public UUID convertToEntityAttribute(Object stored) {
    return stored == null ? null : UUID.fromString(stored.toString());
  }
}
