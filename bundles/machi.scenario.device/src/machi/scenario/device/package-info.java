/** From devices and their readings to the records of calculators. */
package machi.scenario.device;
