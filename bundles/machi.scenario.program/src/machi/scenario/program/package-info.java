/** From initiatives, cost items, funding lines and indicators to the inputs of calculators. */
package machi.scenario.program;
