package machi.weather.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** Finds who can read a file. */
public final class WeatherFiles {

	private WeatherFiles() {
	}

	/** Reads a file by the format given, or by the first that recognises it. */
	public static WeatherYear read(String name, byte[] bytes, Optional<WeatherFormat> format) throws WeatherFormatException {
		var text = WeatherText.of(name, bytes);
		var problems = new Problems(name);
		for (var reader : FormatReader.ALL) {
			if (format.isPresent() ? reader.format() == format.get() : reader.recognises(text)) {
				if (!reader.recognises(text)) {
					break;
				}
				return reader.read(text, problems);
			}
		}
		throw problems.end(1, "", text.rows().get(0).at(0), expected(format));
	}

	private static LocalizedText expected(Optional<WeatherFormat> format) {
		if (format.isPresent()) {
			var label = format.get().label();
			return LocalizedText.of("a file of the format " + label.english(), label.japanese() + "の形式のファイル");
		}
		return LocalizedText.of("weather in one of the formats " + list(Locale.ENGLISH),
				list(Locale.JAPANESE) + "のいずれかの形式の気象データ");
	}

	private static String list(Locale locale) {
		return Arrays.stream(WeatherFormat.values()).map(format -> format.label().in(locale)).collect(Collectors.joining(", "));
	}
}
