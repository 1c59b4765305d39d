package org.radslag.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a program of its own, started from a command line: it may end its process and look at the
 * machine's clock, which inside the server is forbidden.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OutsideTheServer {}
