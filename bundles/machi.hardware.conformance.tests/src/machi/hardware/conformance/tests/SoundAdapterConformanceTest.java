package machi.hardware.conformance.tests;

/** An adapter without a fault passes all rules. */
class SoundAdapterConformanceTest extends PretendedConformance {

	SoundAdapterConformanceTest() {
		super(Fault.NONE);
	}
}
