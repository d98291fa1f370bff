/** The money of a program as a table of sides, initiatives, years and sources that is edited in place. */
package machi.ui.funding;
