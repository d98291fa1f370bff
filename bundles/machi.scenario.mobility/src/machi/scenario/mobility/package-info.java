/** From the mobility model to the input records of the calculators. */
package machi.scenario.mobility;
