/** Arithmetic of key performance indicators: inputs. */
package machi.calculation.indicator;
