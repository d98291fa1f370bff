/** A small context broker with weather stations and river gauges, for demonstrations and tests. */
package machi.hardware.ngsild.peer;
