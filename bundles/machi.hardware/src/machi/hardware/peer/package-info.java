/**
 * Simulated devices that speak the real protocol on real sockets: for demonstrations, for the tests of an adapter and for a
 * town that wants to try before it buys.
 */
package machi.hardware.peer;
