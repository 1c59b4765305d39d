package org.radslag.matters;

/**
 * What a sounding may be, by the rules of today.
 *
 * @param questions the most questions
 * @param question the longest question, in characters
 * @param remark the longest remark, in characters
 * @param fewestHours the shortest it is open
 * @param usualHours how long it is open unless somebody says otherwise
 * @param mostHours the longest it is open
 */
public record SoundingLimits(
    int questions, int question, int remark, int fewestHours, int usualHours, int mostHours) {}
