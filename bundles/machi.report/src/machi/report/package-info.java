/** Results as documents: texts of figures, charts as SVG, and the report of a program. */
package machi.report;
