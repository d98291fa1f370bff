/** Sweeps over networks of sites: what can be varied, what is looked at, and the network as bytes. */
package machi.sweep.dispatch;
