/** Runs calculators in jobs and watches whether their results still hold. */
package machi.ui.result.run;
