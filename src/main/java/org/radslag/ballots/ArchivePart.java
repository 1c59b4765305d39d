package org.radslag.ballots;

/**
 * Some events of an archive in their order.
 *
 * @param bytes empty after the last
 * @param next the event that follows
 */
public record ArchivePart(byte[] bytes, int next) {

  public ArchivePart {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
