/** Measures the linear program. */
package machi.calculation.optimum.bench;
