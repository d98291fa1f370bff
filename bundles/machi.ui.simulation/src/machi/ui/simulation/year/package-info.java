/** The year of the open program: run in jobs, summed up for what is selected, and shown. */
package machi.ui.simulation.year;
