package machi.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class FeatureNamesTest {

	private static final List<String> IDS = List.of("machi.energy.feature", "machi.hardware.feature", "machi.hardware.ocpp.feature",
			"machi.hardware.ui.feature", "machi.program.ui.feature", "com.acme.meter.feature");

	@Test
	void ownFeaturesAreShortenedAndThoseOfVendorsAreNot() {
		assertEquals("hardware.ocpp", FeatureNames.shortName("machi.hardware.ocpp.feature"));
		assertEquals("com.acme.meter.feature", FeatureNames.shortName("com.acme.meter.feature"));
		assertEquals("machi.feature", FeatureNames.shortName("machi.feature"));
	}

	@Test
	void featureIsFoundByIdByShortNameAndByItsUniqueLastPart() throws InstallationException {
		assertEquals("machi.hardware.ocpp.feature", FeatureNames.find("machi.hardware.ocpp.feature", IDS));
		assertEquals("machi.hardware.ocpp.feature", FeatureNames.find("hardware.ocpp", IDS));
		assertEquals("machi.hardware.ocpp.feature", FeatureNames.find(" ocpp ", IDS));
		assertEquals("com.acme.meter.feature", FeatureNames.find("com.acme.meter.feature", IDS));
		// the name of one feature is not taken for the last part of another
		assertEquals("machi.hardware.feature", FeatureNames.find("hardware", IDS));
	}

	@Test
	void lastPartOfTwoFeaturesIsRefusedWithBothNames() {
		var refused = assertThrows(InstallationException.class, () -> FeatureNames.find("ui", IDS)).reason();
		assertTrue(refused.english().contains("hardware.ui, program.ui"), refused.english());
		assertTrue(refused.japanese().contains("hardware.ui, program.ui"), refused.japanese());
	}

	@Test
	void unknownNameIsRefusedWithTheNamesThereAre() {
		var refused = assertThrows(InstallationException.class, () -> FeatureNames.find("enegry", IDS)).reason();
		assertTrue(refused.english().contains("enegry") && refused.english().contains("energy"), refused.english());
		assertThrows(InstallationException.class, () -> FeatureNames.find("", IDS));
	}

	@Test
	void screensAreThoseOfTheSameName() {
		assertEquals(Optional.of("machi.hardware.ui.feature"), FeatureNames.screens("machi.hardware.feature", IDS));
		assertEquals(Optional.empty(), FeatureNames.screens("machi.energy.feature", IDS));
		assertEquals(Optional.empty(), FeatureNames.screens("com.acme.meter.feature", IDS));
	}
}
