/** A simulated site behind one Modbus TCP port: inverter, meter and battery with SunSpec. */
package machi.hardware.modbus.peer;
