/** The table on the screen. */
package machi.ui.funding.table;
