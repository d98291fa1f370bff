/** A year of a whole program in half hours, and what the plan promises against what can happen. */
package machi.calculation.simulation;
