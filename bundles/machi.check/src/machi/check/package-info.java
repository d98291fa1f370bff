/** Consistency checks: they find and change nothing. The inputs of the checks. */
package machi.check;
