/** From the registers of a program to the input of its simulation. */
package machi.scenario.simulation;
