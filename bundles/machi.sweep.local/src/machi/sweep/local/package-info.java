/** Sweeps on the processors of this machine. */
package machi.sweep.local;
