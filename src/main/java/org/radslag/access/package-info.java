/**
 * Who is asking, and as what: sessions, roles and the permission that every use case names. A role
 * taken away is gone at the next request, because every request reads it anew. Sees the kernel and
 * the platform only; how a person proves who she is belongs to {@code signin}.
 */
package org.radslag.access;
