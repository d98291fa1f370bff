/** The calculators of stocks. */
package machi.calculation.stock.internal;
