/** The calculator contract: what is declared, what goes in, what comes out. Knows no model, no workbench. */
package machi.calculation;
