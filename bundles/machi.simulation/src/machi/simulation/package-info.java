/** Simulating a program: from the open program to the flows of a year. */
package machi.simulation;
