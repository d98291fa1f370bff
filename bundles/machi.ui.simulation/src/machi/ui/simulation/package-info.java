/** The pages of the simulation and how they are opened. */
package machi.ui.simulation;
