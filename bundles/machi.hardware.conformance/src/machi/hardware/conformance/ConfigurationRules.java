package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.quantity.text.LocalizedText;

/** What an adapter says of itself and makes of its settings. */
final class ConfigurationRules {

	private static final Duration LIMIT = Duration.ofSeconds(15);
	private static final String SECRET = "kit-s3cr3t-0815";

	private final HardwareAdapterConformance kit;

	ConfigurationRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	static void isSaid(String what, LocalizedText text) {
		assertFalse(text.english().isBlank(), what + " has no English text");
		assertFalse(text.japanese().isBlank(), what + " has no Japanese text");
		assertTrue(text.japanese().length() <= 500 && text.english().length() <= 1000, what + " has a text that is too long to be shown");
	}

	void descriptorIsComplete() {
		var descriptor = kit.adapter().descriptor();
		assertEquals(descriptor, kit.adapter().descriptor(), "two instances describe themselves differently");
		assertFalse(descriptor.version().isBlank(), "the adapter has no version");
		isSaid("the title", descriptor.title());
		isSaid("the description", descriptor.description());
		for (var setting : descriptor.settings()) {
			isSaid("the title of setting " + setting.name(), setting.title());
			isSaid("the help of setting " + setting.name(), setting.help());
			boolean number = setting.type() == Setting.Type.INTEGER || setting.type() == Setting.Type.NUMBER;
			assertTrue(!number || setting.minimum().isPresent() && setting.maximum().isPresent(),
					"setting " + setting.name() + " is a number without a range");
			assertTrue(setting.type() != Setting.Type.CHOICE || !setting.choices().isEmpty(),
					"setting " + setting.name() + " has no choices");
		}
	}

	void wrongSettingsAreRefused() {
		try (var bench = Bench.start(kit)) {
			var declared = kit.adapter().descriptor().settings();
			for (var setting : declared) {
				var texts = new HashMap<>(bench.texts());
				if (setting.required()) {
					texts.remove(setting.name());
					isRefused(declared, texts, setting.name());
				} else {
					// what may be left out must not be missed
					texts.remove(setting.name());
					isOpenedOrRefusedInWords(texts, "without setting " + setting.name());
				}
				for (var wrong : wrongTexts(setting)) {
					texts.put(setting.name(), wrong);
					isOpenedOrRefusedInWords(texts, "with setting " + setting.name() + " = " + wrong);
				}
			}
			isOpenedOrRefusedInWords(minimal(declared, bench.texts()), "with the required settings only");
		}
	}

	private static Map<String, String> minimal(List<Setting> declared, Map<String, String> texts) {
		var minimal = new HashMap<>(texts);
		minimal.keySet().removeIf(name -> declared.stream().noneMatch(setting -> setting.name().equals(name) && setting.required()));
		return minimal;
	}

	private static List<String> wrongTexts(Setting setting) {
		return switch (setting.type()) {
		case TEXT -> List.of("\u0007?*<>|", "x".repeat(200));
		case FILE -> List.of("/no/such/folder/at/all", "\u0000");
		default -> List.of();
		};
	}

	private static void isRefused(List<Setting> declared, Map<String, String> texts, String name) {
		var refused = assertThrows(DeviceException.class, () -> Settings.of(declared, texts));
		assertTrue(refused.reason().english().contains(name), refused.reason().english());
	}

	private void isOpenedOrRefusedInWords(Map<String, String> texts, String how) {
		Settings settings;
		try {
			settings = Settings.of(kit.adapter().descriptor().settings(), texts);
		} catch (DeviceException refused) {
			return;
		}
		var observed = new Observed();
		var adapter = kit.adapter();
		var attempt = Attempt.<DeviceConnection>start("opening " + how, () -> adapter.open(settings, observed));
		attempt.endWithin(LIMIT, () -> {
			// there is no connection yet
		});
		if (attempt.answer() != null) {
			attempt.answer().close();
		}
		if (attempt.failure() instanceof DeviceException refused) {
			isSaid("the refusal of opening " + how, refused.reason());
		}
	}

	void secretsAreNotShown() {
		try (var bench = Bench.start(kit)) {
			var texts = new HashMap<>(bench.texts());
			var secrets = kit.adapter().descriptor().settings().stream().filter(setting -> setting.type() == Setting.Type.SECRET).toList();
			for (var setting : secrets) {
				texts.put(setting.name(), SECRET);
			}
			var settings = bench.settings(texts);
			hides("the text of the settings", settings.toString());
			var observed = new Observed();
			var adapter = kit.adapter();
			var attempt = Attempt.<DeviceConnection>start("opening with other secrets", () -> adapter.open(settings, observed));
			attempt.endWithin(LIMIT, () -> {
				// there is no connection yet
			});
			hides("the failure to open with a wrong secret", text(attempt.failure()));
			if (attempt.answer() != null) {
				afterOpening(attempt.answer());
			}
			hides("the text of the adapter", adapter.toString());
			observed.told().forEach(told -> hides("what the connection told", text(told)));
		}
	}

	private static void afterOpening(DeviceConnection connection) {
		hides("the text of the connection", connection.toString());
		var discovery = Attempt.start("discover() with other secrets", connection::discover);
		if (discovery.endWithin(LIMIT, connection)) {
			connection.close();
		}
		hides("the failure of discover()", text(discovery.failure()));
		hides("the devices found", String.valueOf(discovery.answer()));
	}

	/** All that a failure and its causes say. */
	private static String text(Throwable failure) {
		var said = new StringBuilder();
		for (var each = failure; each != null; each = each.getCause()) {
			said.append(each).append('\n');
			if (each instanceof DeviceException refused) {
				said.append(refused.reason().japanese()).append('\n');
			}
		}
		return said.toString();
	}

	private static void hides(String what, String text) {
		assertFalse(text.contains(SECRET), what + " shows a secret");
	}
}
