/** Results as a person reads them in a terminal. */
package machi.report.text;
