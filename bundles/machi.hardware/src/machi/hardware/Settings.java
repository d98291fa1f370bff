package machi.hardware;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import machi.quantity.text.LocalizedText;

/** Values for the settings of one adapter, checked. Its text shows no secret. */
public final class Settings {

	private static final int LARGEST_PORT = 65535;

	private final Map<String, Setting> declared;
	private final Map<String, String> values;

	private Settings(Map<String, Setting> declared, Map<String, String> values) {
		this.declared = declared;
		this.values = values;
	}

	/**
	 * Checks texts as a person enters them.
	 *
	 * @param texts by name of the setting; one that is missing or blank has its default
	 * @throws DeviceException of kind {@link DeviceException.Kind#CONFIGURATION}, naming the setting, when one is unknown,
	 *                         missing, of the wrong type or out of range; the text of a secret is not repeated
	 */
	public static Settings of(List<Setting> declared, Map<String, String> texts) throws DeviceException {
		var known = new TreeMap<String, Setting>();
		declared.forEach(setting -> known.put(setting.name(), setting));
		for (var name : new TreeSet<>(texts.keySet())) {
			if (!known.containsKey(name)) {
				throw wrong(name, "there is no such setting; known are " + known.keySet(), "この設定項目はありません。使えるもの: " + known.keySet());
			}
		}
		var values = new TreeMap<String, String>();
		for (var setting : declared) {
			var text = texts.get(setting.name());
			var value = text == null || text.isBlank() ? setting.defaultValue()
					: setting.type() == Setting.Type.SECRET ? text : text.strip();
			if (value.isEmpty()) {
				if (setting.required()) {
					throw wrong(setting.name(), "a value is needed", "値が必要です");
				}
				continue;
			}
			check(setting, value);
			values.put(setting.name(), value);
		}
		return new Settings(known, values);
	}

	private static void check(Setting setting, String value) throws DeviceException {
		switch (setting.type()) {
		case INTEGER, NUMBER, PORT -> checkNumber(setting, value);
		case BOOLEAN -> {
			if (!value.equals("true") && !value.equals("false")) {
				throw wrong(setting.name(), "true or false was expected, not " + value, "true か false を指定してください: " + value);
			}
		}
		case CHOICE -> {
			if (!setting.choices().contains(value)) {
				throw wrong(setting.name(), "one of " + setting.choices() + " was expected, not " + value,
						"次のいずれかを指定してください: " + setting.choices() + "(入力: " + value + ")");
			}
		}
		case HOST -> {
			if (!value.matches("[\\p{Alnum}.:_%\\[\\]-]+")) {
				throw wrong(setting.name(), "a host name or address was expected, not " + value,
						"ホスト名またはアドレスを指定してください: " + value);
			}
		}
		case TEXT, FILE, SECRET -> {
			// any text will do; whether a file is there is seen when it is used
		}
		}
	}

	private static void checkNumber(Setting setting, String value) throws DeviceException {
		BigDecimal number;
		try {
			number = new BigDecimal(value);
			if (setting.type() != Setting.Type.NUMBER) {
				number.toBigIntegerExact();
			}
		} catch (NumberFormatException | ArithmeticException notANumber) {
			throw wrong(setting.name(), "a number was expected, not " + value, "数値を指定してください: " + value);
		}
		boolean port = setting.type() == Setting.Type.PORT;
		var minimum = port ? Optional.of(BigDecimal.ZERO) : setting.minimum();
		var maximum = port ? Optional.of(BigDecimal.valueOf(LARGEST_PORT)) : setting.maximum();
		boolean tooSmall = minimum.isPresent() && number.compareTo(minimum.get()) < 0;
		boolean tooLarge = maximum.isPresent() && number.compareTo(maximum.get()) > 0;
		if (tooSmall || tooLarge) {
			var range = (minimum.map(BigDecimal::toPlainString).orElse("") + "…"
					+ maximum.map(BigDecimal::toPlainString).orElse("") + " " + setting.unit()).strip();
			throw wrong(setting.name(), value + " is outside " + range, value + " は範囲 " + range + " の外です");
		}
	}

	private static DeviceException wrong(String name, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + name + ": " + english, "設定 " + name + ": " + japanese));
	}

	/** The value or its default; empty when neither is there. */
	public Optional<String> text(String name) {
		if (!declared.containsKey(name)) {
			throw new IllegalArgumentException("undeclared setting " + name);
		}
		return Optional.ofNullable(values.get(name));
	}

	/** The value of a setting that is required or has a default. */
	public String required(String name) {
		return text(name).orElseThrow(() -> new IllegalArgumentException("setting " + name + " has no value"));
	}

	/** The number of a setting that is required or has a default. */
	public int integer(String name) {
		return new BigDecimal(required(name)).intValueExact();
	}

	/** Whether the setting is {@code true}. */
	public boolean flag(String name) {
		return text(name).map(Boolean::parseBoolean).orElse(false);
	}

	/** The values without secrets. */
	@Override
	public String toString() {
		var shown = new TreeMap<>(values);
		shown.replaceAll((name, value) -> declared.get(name).type() == Setting.Type.SECRET ? "•••" : value);
		return shown.toString();
	}
}
