/** The page of alarms and of danger levels. */
package machi.ui.device.alarm;
