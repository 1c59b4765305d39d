/**
 * Political arenas: the city, the region, each municipality and the district, each with the
 * associations whose members are its electorate, and with a dated governing position (majority,
 * co-operation, opposition). Periods of one arena never overlap; the database keeps them apart.
 */
package org.radslag.arenas;
