/** One MQTT session over 3.1.1 or 5, with time limits and an end that leaves no thread behind. */
package machi.hardware.mqtt.link;
