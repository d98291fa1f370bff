/** What devices measured, set against what the plan promises. */
package machi.calculation.operation;
