/** Modbus TCP on one socket: requests, answers and their checks. */
package machi.hardware.modbus.wire;
