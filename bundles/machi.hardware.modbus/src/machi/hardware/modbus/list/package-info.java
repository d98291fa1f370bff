/** Devices without SunSpec, whose registers a person has listed in a table. */
package machi.hardware.modbus.list;
