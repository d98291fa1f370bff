/** Frames, error codes, payload rules and the line of outgoing calls of OCPP-J. */
package machi.hardware.ocpp.rpc;
