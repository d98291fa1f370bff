/** Home and building equipment that speaks ECHONET Lite over UDP. */
package machi.hardware.echonetlite;
