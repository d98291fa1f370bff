/** What photovoltaic arrays yield from the weather, step by step. */
package machi.calculation.photovoltaic;
