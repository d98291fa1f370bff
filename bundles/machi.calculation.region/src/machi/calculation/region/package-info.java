/** Population and area of municipalities that plan together, and the wider regions they belong to. */
package machi.calculation.region;
