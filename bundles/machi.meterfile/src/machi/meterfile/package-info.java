/** Files of 30-minute values that network operators and retailers deliver. Energy in kWh per half hour. */
package machi.meterfile;
