/** Arithmetic of key performance indicators: inputs, the way to a target and the trend of what was reached. */
package machi.calculation.indicator;
