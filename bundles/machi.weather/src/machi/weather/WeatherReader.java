package machi.weather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import machi.quantity.text.LocalizedText;
import machi.weather.internal.WeatherFiles;

/** Reads a year of weather from a file of any known format. */
public final class WeatherReader {

	/** A year of 5-minute values has half of that. */
	public static final int LARGEST_BYTES = 32 * 1024 * 1024;

	private WeatherReader() {
	}

	/** Reads a file whose format its contents tell. */
	public static WeatherYear read(Path file) throws IOException, WeatherFormatException {
		return read(file, Optional.empty());
	}

	/**
	 * Reads a file.
	 *
	 * @param format of the file, or empty when its contents tell
	 * @throws IOException            when the file cannot be read at all
	 * @throws WeatherFormatException when it is no weather file, or wrong; says where and what was expected
	 */
	public static WeatherYear read(Path file, Optional<WeatherFormat> format) throws IOException, WeatherFormatException {
		String name = String.valueOf(file.getFileName());
		if (Files.size(file) > LARGEST_BYTES) {
			throw tooLarge(name);
		}
		return read(name, Files.readAllBytes(file), format);
	}

	/** Reads the bytes of a file of that name. */
	public static WeatherYear read(String name, byte[] bytes, Optional<WeatherFormat> format) throws WeatherFormatException {
		if (bytes.length > LARGEST_BYTES) {
			throw tooLarge(name);
		}
		return WeatherFiles.read(name, bytes, format);
	}

	private static WeatherFormatException tooLarge(String name) {
		int mebibytes = LARGEST_BYTES / 1024 / 1024;
		return new WeatherFormatException(List.of(new WeatherProblem(name, 0, "", "",
				LocalizedText.of("a file of at most " + mebibytes + " MiB", mebibytes + " MiB以下のファイル"))));
	}
}
