package machi.operation.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import machi.hardware.Setting;

/** Prints what can be set. */
final class SettingLines {

	private SettingLines() {
	}

	static void print(List<Setting> settings, PrintWriter out) {
		var locale = Locale.getDefault();
		for (var setting : settings) {
			out.println("    " + setting.name() + (setting.required() ? " *" : "") + "\t" + kind(setting)
					+ (setting.defaultValue().isEmpty() ? "" : "\t= " + setting.defaultValue()));
			out.println("        " + setting.title().in(locale) + ": " + setting.help().in(locale));
		}
	}

	private static String kind(Setting setting) {
		var range = setting.minimum().isEmpty() && setting.maximum().isEmpty() ? ""
				: " " + setting.minimum().map(BigDecimal::toPlainString).orElse("") + "…" + setting.maximum().map(BigDecimal::toPlainString).orElse("");
		var choices = setting.choices().isEmpty() ? "" : " " + String.join("|", setting.choices());
		return (Words.of("setting." + setting.type().name()) + range + " " + setting.unit() + choices).strip();
	}
}
