/** What every adapter must do, as tests that a vendor runs against a simulated device. */
package machi.hardware.conformance;
