package machi.hardware.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.quantity.text.LocalizedText;

class SettingsTest {

	private static final LocalizedText TEXT = LocalizedText.of("Text", "文");
	private static final List<Setting> DECLARED = List.of(Setting.of("host", Setting.Type.HOST, true, "", TEXT, TEXT),
			Setting.of("port", Setting.Type.PORT, false, "502", TEXT, TEXT),
			Setting.integer("unit", 0, 247, "", "1", TEXT, TEXT), Setting.choice("mode", List.of("tcp", "rtu"), TEXT, TEXT),
			Setting.of("tls", Setting.Type.BOOLEAN, false, "true", TEXT, TEXT),
			Setting.of("password", Setting.Type.SECRET, false, "", TEXT, TEXT));

	private static DeviceException refused(Map<String, String> texts) {
		var failure = assertThrows(DeviceException.class, () -> Settings.of(DECLARED, texts));
		assertEquals(DeviceException.Kind.CONFIGURATION, failure.kind());
		assertFalse(failure.reason().japanese().isBlank());
		return failure;
	}

	@Test
	void whatIsNotEnteredHasItsDefault() throws DeviceException {
		var settings = Settings.of(DECLARED, Map.of("host", " gateway.local ", "port", ""));
		assertEquals("gateway.local", settings.required("host"));
		assertEquals(502, settings.integer("port"));
		assertEquals("tcp", settings.required("mode"));
		assertTrue(settings.flag("tls"));
		assertEquals(Optional.empty(), settings.text("password"));
	}

	@Test
	void aWrongValueIsRefusedByTheNameOfItsSetting() {
		for (var wrong : List.of(Map.of("port", "502"), Map.of("host", "a b"), Map.of("host", "a", "port", "65536"),
				Map.of("host", "a", "unit", "1.5"), Map.of("host", "a", "mode", "udp"), Map.of("host", "a", "tls", "yes"),
				Map.of("host", "a", "unknown", "1"))) {
			var name = wrong.keySet().stream().filter(key -> wrong.size() == 1 || !key.equals("host")).findFirst().orElseThrow();
			var expected = wrong.equals(Map.of("port", "502")) ? "host" : name;
			assertTrue(refused(wrong).reason().english().startsWith("Setting " + expected + ":"), refused(wrong).reason().english());
		}
	}

	@Test
	void aSecretIsNeitherShownNorStripped() throws DeviceException {
		var settings = Settings.of(DECLARED, Map.of("host", "a", "password", " s3cret "));
		assertEquals(" s3cret ", settings.required("password"));
		assertFalse(settings.toString().contains("s3cret"), settings.toString());
	}
}
