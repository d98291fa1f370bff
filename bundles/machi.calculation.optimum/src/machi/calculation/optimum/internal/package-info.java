/** The linear program and its solver. */
package machi.calculation.optimum.internal;
