package machi.scenario.simulation;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.simulation.WeatherInput;
import machi.model.core.Element;
import machi.model.simulation.WeatherFile;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherReader;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;

/** Reads the weather files that plants need, each once. */
final class WeatherLoader {

	private final ProgramRegisters registers;
	private final Map<String, WeatherInput> loaded = new LinkedHashMap<>();

	WeatherLoader(ProgramRegisters registers) {
		this.registers = registers;
	}

	/**
	 * The id of the weather that the element names, or of the study's, or of the only one there is; it is loaded.
	 *
	 * @throws CalculationException when there is none or its file cannot be used, with the place in the file
	 */
	String weather(Element from, String id) throws CalculationException {
		var study = registers.study();
		boolean own = !ModelReader.text(id).isBlank();
		var chosen = own ? id : ModelReader.text(study.getWeather());
		if (chosen.isBlank() && registers.simulation().getWeatherFiles().size() == 1) {
			chosen = registers.simulation().getWeatherFiles().getFirst().getId();
		}
		var file = registers.required(own ? from : study, "weather", chosen, WeatherFile.class, "The ID of a weather file",
				"気象データのID");
		if (!loaded.containsKey(file.getId())) {
			loaded.put(file.getId(), load(file));
		}
		return file.getId();
	}

	Map<String, WeatherInput> loaded() {
		return loaded;
	}

	private WeatherInput load(WeatherFile file) throws CalculationException {
		var year = read(file);
		return new WeatherInput(ModelReader.subject(file), year, place(file, year));
	}

	private WeatherYear read(WeatherFile file) throws CalculationException {
		try {
			return WeatherReader.read(path(file), format(file));
		} catch (WeatherFormatException wrong) {
			throw new CalculationException(wrong.message(), ModelReader.subject(file, "file"), "");
		} catch (IOException unreadable) {
			throw new CalculationException(LocalizedText.of("The weather file cannot be read", "気象データのファイルを読めません"),
					ModelReader.subject(file, "file"), ModelReader.text(file.getFile()));
		}
	}

	/** Files lie in the program's folder, so that a program can be moved as a whole. */
	private Path path(WeatherFile file) throws CalculationException {
		var folder = registers.content().folder();
		var name = ModelReader.text(file.getFile()).strip();
		try {
			if (folder.isPresent() && !name.isEmpty()) {
				var root = folder.get().toAbsolutePath().normalize();
				var path = root.resolve(name).normalize();
				if (path.startsWith(root)) {
					return path;
				}
			}
		} catch (InvalidPathException noPath) {
			// told below
		}
		throw new CalculationException(LocalizedText.of("A file within the folder of the program, such as weather/region-6.csv, was expected",
				"事業計画フォルダー内のファイル（例：weather/region-6.csv）を指定してください"), ModelReader.subject(file, "file"), name);
	}

	private static Optional<WeatherFormat> format(WeatherFile file) {
		return switch (file.getFormat()) {
		case AUTOMATIC -> Optional.empty();
		case ENERGY_STANDARD -> Optional.of(WeatherFormat.BUILDING_ENERGY_STANDARD);
		case EPW -> Optional.of(WeatherFormat.EPW);
		case METPV -> Optional.of(WeatherFormat.METPV);
		// two layouts of one provider, which the contents tell apart
		case PVGIS -> Optional.empty();
		case TMY3 -> Optional.of(WeatherFormat.TMY3);
		};
	}

	private static Place place(WeatherFile file, WeatherYear year) throws CalculationException {
		if (file.getLatitudeDeg() != null && file.getLongitudeDeg() != null) {
			try {
				return new Place(file.getLatitudeDeg().doubleValue(), file.getLongitudeDeg().doubleValue(),
						ProgramRegisters.number(file.getElevationM(), 0));
			} catch (IllegalArgumentException outOfRange) {
				throw new CalculationException(LocalizedText.of("A latitude, longitude and elevation on earth were expected", "正しい緯度・経度・標高を入力してください"),
						ModelReader.subject(file, "latitudeDeg"), file.getLatitudeDeg() + ", " + file.getLongitudeDeg());
			}
		}
		return year.place().orElseThrow(() -> new CalculationException(
				LocalizedText.of("The weather file does not say where it is: enter latitude and longitude",
						"気象データに位置の情報がありません。緯度と経度を入力してください"), ModelReader.subject(file, "latitudeDeg"), ""));
	}
}
