/** What topics and values mean: templates, paths, a table that a person writes, and the devices that have been seen. */
package machi.hardware.mqtt.points;
