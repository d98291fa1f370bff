/** Simulated houses that speak ECHONET Lite. */
package machi.hardware.echonetlite.peer;
