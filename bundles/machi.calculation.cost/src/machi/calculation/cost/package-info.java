/** Cost of projects and their grants, and the cost of electricity: inputs and pure functions. */
package machi.calculation.cost;
