/** Entities of a city platform that speaks NGSI-LD: subscribed, and published to. */
package machi.hardware.ngsild;
