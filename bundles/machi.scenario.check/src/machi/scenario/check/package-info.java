/** From all domains of a program to the inputs of the consistency checks. */
package machi.scenario.check;
