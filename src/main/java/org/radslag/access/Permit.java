package org.radslag.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a use case; one of them is enough. Whether the caller may do it to this
 * very association, body or motion is asked inside, through {@link Caller}. A use case without a
 * permit fails the build, as does one that the authorisation matrix does not list.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

  @Nonbinding
  Role[] value();
}
