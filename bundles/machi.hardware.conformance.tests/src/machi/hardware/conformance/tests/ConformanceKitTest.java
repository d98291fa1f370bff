package machi.hardware.conformance.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kit notices what it is there for: each rule fails for an adapter that breaks it, and says why. */
class ConformanceKitTest {

	@TestFactory
	Stream<DynamicTest> everyFaultIsNoticed() {
		return Arrays.stream(Fault.values()).filter(fault -> fault != Fault.NONE)
				.map(fault -> DynamicTest.dynamicTest(fault.name(), () -> isNoticed(fault)));
	}

	private static void isNoticed(Fault fault) throws Exception {
		try (var kit = new PretendedConformance(fault)) {
			var noticed = assertThrows(AssertionError.class, () -> fault.rule.accept(kit));
			assertTrue(noticed.getMessage().contains(fault.said), noticed.getMessage());
		}
	}
}
