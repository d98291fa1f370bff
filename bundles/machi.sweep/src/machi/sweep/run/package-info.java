/** What all runners of sweeps share: chunks of designs, the journal of results, the plan as bytes. */
package machi.sweep.run;
