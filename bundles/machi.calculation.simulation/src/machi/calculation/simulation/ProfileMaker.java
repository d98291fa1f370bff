package machi.calculation.simulation;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Subject;
import machi.calculation.load.LoadProfile;
import machi.calculation.load.LoadProfileInput;
import machi.calculation.load.LoadShapes;
import machi.calculation.photovoltaic.PhotovoltaicYield;
import machi.calculation.plant.BiomassHeat;
import machi.calculation.plant.RunOfRiver;
import machi.calculation.plant.WasteToEnergy;
import machi.calculation.plant.WindPower;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.DayType;
import machi.quantity.time.FiscalYearCalendar;
import machi.quantity.time.JapaneseHolidays;
import machi.quantity.time.TimeGrid;
import machi.weather.WeatherSeries;

/** Makes the year of every site and plant. What several have in common is computed once. */
final class ProfileMaker {

	private final SimulationInput input;
	private final TimeGrid grid;
	private final FiscalYearCalendar calendar;
	private final Map<String, WeatherSeries> weathers = new HashMap<>();
	private final Map<String, PhotovoltaicYield> yields = new HashMap<>();
	private final Map<PlantOutput.Photovoltaic, double[]> kilowattYears = new HashMap<>();
	private final Map<String, double[]> kilowattHourYears = new HashMap<>();

	ProfileMaker(SimulationInput input) {
		this.input = input;
		grid = input.study().grid();
		calendar = FiscalYearCalendar.of(new FiscalYear(grid.dateTime(0).getYear()), new JapaneseHolidays());
	}

	Profiles profiles(CalculationMonitor monitor) throws CalculationException {
		var loads = new LinkedHashMap<String, double[]>();
		for (var site : input.sites()) {
			monitor.checkCancelled();
			loads.put(site.subject().elementId(), load(site));
		}
		var outputs = new LinkedHashMap<String, double[]>();
		for (var plant : input.plants()) {
			monitor.checkCancelled();
			outputs.put(plant.subject().elementId(), output(plant));
		}
		return new Profiles(holidays(), loads, outputs);
	}

	/** True on national holidays; Sundays are none by themselves. */
	private boolean[] holidays() {
		var holidays = new boolean[grid.count()];
		for (int i = 0; i < holidays.length; i++) {
			var moment = grid.dateTime(i);
			holidays[i] = moment.getDayOfWeek() != DayOfWeek.SUNDAY
					&& calendar.dayTypes().get(day(i)) == DayType.HOLIDAY;
		}
		return holidays;
	}

	private int day(int step) {
		return (int) (step * grid.step().toSeconds() / 86_400);
	}

	private double[] load(SiteInput site) throws CalculationException {
		var load = site.load();
		double annualKwh = site.annualKwh().doubleValue();
		if (load.metered().isPresent()) {
			var values = load.metered().get();
			return load.scaled() ? scaled(values, annualKwh, site.subject()) : values;
		}
		// the shape of a class is that of 1 kWh a year: sites of the class differ in size alone
		var unit = load.shape().isPresent() ? unitYear(site, with(load)) : kilowattHourYears.get(load.facilityClass());
		if (unit == null) {
			unit = unitYear(site, input.shapes());
			kilowattHourYears.put(load.facilityClass(), unit);
		}
		return times(unit, annualKwh);
	}

	private LoadShapes with(LoadInput load) {
		var shapes = new HashMap<>(input.shapes().byClass());
		shapes.put(load.facilityClass(), load.shape().orElseThrow());
		return new LoadShapes(shapes, input.shapes().darkness(), input.shapes().closedDays());
	}

	private double[] unitYear(SiteInput site, LoadShapes shapes) throws CalculationException {
		return onGrid(LoadProfile
				.kilowatts(new LoadProfileInput(site.subject(), site.load().facilityClass(), 1, calendar, shapes)));
	}

	/** From half hours to the steps of the study; the energy stays. */
	private double[] onGrid(double[] halfHours) {
		if (halfHours.length == grid.count()) {
			return halfHours;
		}
		var values = new double[grid.count()];
		double perStep = grid.step().toSeconds() / 1800.0;
		for (int i = 0; i < values.length; i++) {
			double from = i * perStep;
			double until = from + perStep;
			double sum = 0;
			for (int half = (int) from; half < until && half < halfHours.length; half++) {
				sum += halfHours[half] * (Math.min(until, half + 1.0) - Math.max(from, half));
			}
			values[i] = sum / perStep;
		}
		return values;
	}

	private double[] output(PlantInput plant) throws CalculationException {
		return switch (plant.output()) {
		case PlantOutput.Constant constant -> times(constantYear(), plant.planKwh().doubleValue());
		case PlantOutput.Photovoltaic array -> photovoltaic(plant, array);
		case PlantOutput.River river -> RunOfRiver.of(river.plant())
				.kilowatts(river.transfer().isPresent() ? river.transfer().get().flows(river.flowM3PerS()) : river.flowM3PerS());
		case PlantOutput.Waste waste -> WasteToEnergy.run(waste.plant(), grid).netKw();
		case PlantOutput.Wood wood -> BiomassHeat.run(wood.plant(), wood.heatKw(), grid.hours()).electricityKw();
		case PlantOutput.Wind wind -> wind(wind);
		};
	}

	private double[] photovoltaic(PlantInput plant, PlantOutput.Photovoltaic array) throws CalculationException {
		var unit = kilowattYears.get(array);
		if (unit == null) {
			unit = arrays(array.weather()).powerKw(array.array());
			kilowattYears.put(array, unit);
		}
		return array.scaledToPlan() ? scaled(unit, plant.planKwh().doubleValue(), plant.subject()) : times(unit, plant.ratedKw());
	}

	private double[] wind(PlantOutput.Wind wind) throws CalculationException {
		var weather = weather(wind.weather());
		if (!weather.hasWind()) {
			throw new CalculationException(LocalizedText.of("The weather has no wind speed", "気象データに風速がありません"),
					input.weathers().get(wind.weather()).subject(), "");
		}
		var density = new double[grid.count()];
		for (int i = 0; i < density.length; i++) {
			density[i] = WindPower.airDensity(weather.place().elevationM(), weather.temperatureC()[i]);
		}
		return WindPower.kilowatts(wind.plant(), weather.windMps(), density);
	}

	private PhotovoltaicYield arrays(String weather) {
		return yields.computeIfAbsent(weather, id -> PhotovoltaicYield.of(weather(id)));
	}

	WeatherSeries weather(String id) {
		return weathers.computeIfAbsent(id, key -> {
			var weather = input.weathers().get(key);
			return WeatherSeries.of(weather.year(), weather.place(), grid, WeatherSeries.Choices.USUAL);
		});
	}

	private double[] constantYear() {
		var values = new double[grid.count()];
		Arrays.fill(values, 1 / (grid.count() * grid.hours()));
		return values;
	}

	private double[] scaled(double[] values, double annualKwh, Subject subject) throws CalculationException {
		double sum = 0;
		for (double value : values) {
			sum += value * grid.hours();
		}
		if (!(sum > 0)) {
			throw new CalculationException(LocalizedText.of("A year with some energy was expected, to be brought to %,.0f kWh".formatted(annualKwh),
					"年間電力量 %,.0f kWh に合わせるには、0でない時系列が必要です".formatted(annualKwh)), subject, "%.0f kWh".formatted(sum));
		}
		return times(values, annualKwh / sum);
	}

	private static double[] times(double[] values, double factor) {
		var scaled = new double[values.length];
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] = values[i] * factor;
		}
		return scaled;
	}
}
