/** Sweeps on the members of a Hazelcast cluster. */
package machi.sweep.hazelcast;
