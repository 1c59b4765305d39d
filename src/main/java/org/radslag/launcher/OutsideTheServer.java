package org.radslag.launcher;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what may use calls that are banned inside the server. The launcher is a program of its own:
 * it ends with an exit code, and the operating system's clock, not the product's, tells it how long
 * it has waited.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface OutsideTheServer {}
