/** Schedules: milestones as bars by month, what they wait for, and the dates that must not be missed. */
package machi.calculation.schedule;
