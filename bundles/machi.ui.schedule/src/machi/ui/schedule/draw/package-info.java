/** Bars, rows and the time axis of a schedule, and how they are drawn on a screen, a printer or into a file. */
package machi.ui.schedule.draw;
