/**
 * Greenhouse gas emissions: what measures outside the electricity of the civilian sector avoid, and the inventory by
 * sector. Emissions are t-CO2 per fiscal year, those of the inventory thousand t-CO2.
 */
package machi.calculation.emission;
