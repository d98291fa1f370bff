/**
 * Where readings of devices are kept, which come one by one, late, twice or not at all, and what is made of them: means,
 * energy of half-hours, gaps.
 */
package machi.telemetry.reading;
