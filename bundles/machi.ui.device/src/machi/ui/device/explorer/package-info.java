/** The page of connections, devices, points, trends and commands. */
package machi.ui.device.explorer;
