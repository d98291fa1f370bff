/** Devices that speak Modbus over TCP, found by the model definitions of SunSpec. */
package machi.hardware.modbus;
