/** Lines and cells of a CSV text, and what is wrong with one, by line and column. */
package machi.meterfile.table;
