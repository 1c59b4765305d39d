package org.radslag.ballots.verifier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what only runs as a program of its own, and may therefore end the process. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface OutsideTheServer {}
