/** The calculator of regions. */
package machi.calculation.region.internal;
