/** The contract between models and calculators: from a program to the input record of a calculator. */
package machi.scenario;
