/** The journal of operation as a person reads it. */
package machi.ui.device.journal;
