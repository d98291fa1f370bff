/** What people look at of a year of flows: typical days, duration curves, maps of the year and annual energy flows. */
package machi.calculation.dispatch.profile;
