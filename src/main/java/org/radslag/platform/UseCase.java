package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean whose public methods are use cases. Each call is one transaction, begun here and nowhere
 * else. From outside inwards: {@link RetryOnConflict} repeats the call when the database chose
 * another transaction before this one; the transaction begins; {@link RefusalRollsBack} sees to it
 * that a refused call leaves nothing behind.
 */
@Stereotype
@ApplicationScoped
@RetryOnConflict
@Transactional
@RefusalRollsBack
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
