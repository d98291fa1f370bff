/** Topics and payloads that a person describes by templates. */
package machi.hardware.mqtt.template;
