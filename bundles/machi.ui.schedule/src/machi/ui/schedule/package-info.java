/** The schedule of a program as bars over months: to be looked at, edited, printed and taken into a calendar. */
package machi.ui.schedule;
