/** Drawings of flows that tables of categories cannot show: the whole year, typical days, a week, and where energy goes. */
package machi.ui.simulation.draw;
