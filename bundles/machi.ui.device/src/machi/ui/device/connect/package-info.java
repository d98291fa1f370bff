/** Connections and found devices as they are put into the program. */
package machi.ui.device.connect;
