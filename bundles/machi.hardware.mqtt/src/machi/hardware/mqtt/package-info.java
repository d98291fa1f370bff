/** Sensors and gateways that publish to an MQTT broker, by topic templates or Sparkplug B. */
package machi.hardware.mqtt;
