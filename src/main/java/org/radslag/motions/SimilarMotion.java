package org.radslag.motions;

/** A published motion that says something alike. */
public record SimilarMotion(MotionId id, String code, String title, String conference) {}
