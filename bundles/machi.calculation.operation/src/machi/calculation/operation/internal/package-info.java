/** The calculators of operation. */
package machi.calculation.operation.internal;
