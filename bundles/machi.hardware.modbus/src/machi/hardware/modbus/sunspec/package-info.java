/** SunSpec: models found in the registers of a unit, and what their points mean. */
package machi.hardware.modbus.sunspec;
