/** Amounts by whatever stands in rows and columns, and the commands that change them. */
package machi.ui.funding.matrix;
