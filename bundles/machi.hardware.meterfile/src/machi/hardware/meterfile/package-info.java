/** Half-hourly meter files that a network operator drops into a folder. */
package machi.hardware.meterfile;
