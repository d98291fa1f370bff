/** How the report is made. */
package machi.report.internal;
