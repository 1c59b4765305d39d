package org.radslag.bodies;

/**
 * What a body is.
 *
 * @param name such as Representantskapet för Mälarstad
 * @param arena the level it speaks for, in words
 */
public record BodyCard(BodyId id, BodyKind kind, String name, String arena) {}
