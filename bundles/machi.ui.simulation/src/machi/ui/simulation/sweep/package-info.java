/** Many designs of the open program: run in jobs, compared, and shown. */
package machi.ui.simulation.sweep;
