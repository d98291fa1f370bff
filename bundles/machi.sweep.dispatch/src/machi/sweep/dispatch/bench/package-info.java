/** How fast sweeps over networks are. */
package machi.sweep.dispatch.bench;
