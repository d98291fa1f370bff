/** Commands that simulate and sweep. */
package machi.simulation.cli;
