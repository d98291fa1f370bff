/** Values, times and states of devices as a person reads them. */
package machi.ui.device.text;
