/** The operation of the open program as pages follow it. */
package machi.ui.device.live;
