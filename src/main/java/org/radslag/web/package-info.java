/**
 * The pages. A page is a Facelets file and one small bean whose package is the page's folder:
 * {@code motions/file.xhtml} and {@code web.motions.FileMotionPage}. A page asks one use case and
 * shows what it answers; it computes no rule, and neither persists nor transacts. Only this package
 * and those below it know Faces.
 */
package org.radslag.web;
