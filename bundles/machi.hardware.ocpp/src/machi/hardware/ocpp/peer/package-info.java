/** Simulated charge points that connect to a central system. */
package machi.hardware.ocpp.peer;
