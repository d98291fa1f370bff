/** Loads of sites along a year: measured, from meter files, or shaped from an annual figure. Power in kW, energy in kWh. */
package machi.calculation.load;
