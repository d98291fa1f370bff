/** Loads of sites along a year: measured, or shaped from an annual figure. Power in kW, energy in kWh. */
package machi.calculation.load;
