/** A field of simulated sensors with a broker of its own: rain gauges, rivers, slopes and street lights. */
package machi.hardware.mqtt.peer;
