package org.radslag.motions;

/**
 * What the caller may do to a motion now.
 *
 * @param write go on with the draft
 * @param revise change the text, as a new version
 * @param fileAsOwn hand it in in her own name
 * @param takeBack take back what she asked an association
 * @param answer say yes or no for the association
 * @param withdraw withdraw it
 * @param register give it a number
 */
public record Rights(
    boolean write,
    boolean revise,
    boolean fileAsOwn,
    boolean takeBack,
    boolean answer,
    boolean withdraw,
    boolean register) {}
