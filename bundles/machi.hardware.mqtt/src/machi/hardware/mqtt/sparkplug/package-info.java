/** Sparkplug B: edge nodes and their devices, as told by the Eclipse Sparkplug specification 3.0.0 (ISO/IEC 20237:2023). */
package machi.hardware.mqtt.sparkplug;
