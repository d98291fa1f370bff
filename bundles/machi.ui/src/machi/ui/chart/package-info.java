/** Charts, drawn from their description in a result. */
package machi.ui.chart;
