/** Frames of ECHONET Lite as they travel: ECHONET Lite Specification, part II, version 1.14, chapters 3 and 4. */
package machi.hardware.echonetlite.frame;
