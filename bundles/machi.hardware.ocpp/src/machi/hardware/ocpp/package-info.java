/** Charge points: the central system of OCPP 1.6J and 2.0.1. */
package machi.hardware.ocpp;
