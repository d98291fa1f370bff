/** Charging profiles: how they are written in both versions, and what limit a stack of them gives. */
package machi.hardware.ocpp.profile;
