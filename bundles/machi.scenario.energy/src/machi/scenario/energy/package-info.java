/** From the energy model to the input records of the calculators. */
package machi.scenario.energy;
