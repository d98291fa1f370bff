/**
 * The best that a network could do with foresight of the whole time: the same problem as the dispatch, as a linear program.
 */
package machi.calculation.optimum;
