/** Plays a network operator that delivers meter files into a folder. */
package machi.hardware.meterfile.peer;
