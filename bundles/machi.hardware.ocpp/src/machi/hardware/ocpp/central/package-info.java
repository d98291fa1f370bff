/** The side of OCPP that charge points connect to. */
package machi.hardware.ocpp.central;
