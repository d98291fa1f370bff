/** Stocks that grow from one fiscal year to the next: public plants, vehicles, plants at the end of their feed-in price. */
package machi.calculation.stock;
