/**
 * How storage, vehicles and flexible loads of a site are run: one contract for the simulated and for the live plant.
 */
package machi.control;
