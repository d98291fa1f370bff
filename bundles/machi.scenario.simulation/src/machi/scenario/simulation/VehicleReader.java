package machi.scenario.simulation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Vehicles;
import machi.model.simulation.VehicleSchedule;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.DayType;
import machi.quantity.time.JapaneseHolidays;
import machi.quantity.time.TimeGrid;
import machi.scenario.ModelReader;

/**
 * Reads the vehicles of a site: on a day of use they leave once and come back once. What is not entered is assumed: 95 %
 * each way, never below 20 %, full at departure.
 */
final class VehicleReader {

	private static final double EFFICIENCY_PERCENT = 95;
	private static final double LOWEST_PERCENT = 20;
	private static final double DEPARTURE_PERCENT = 100;

	private final ProgramRegisters registers;
	private final TimeGrid grid;
	private final JapaneseHolidays holidays = new JapaneseHolidays();

	VehicleReader(ProgramRegisters registers, TimeGrid grid) {
		this.registers = registers;
		this.grid = grid;
	}

	List<Vehicles> at(String siteId) throws CalculationException {
		var vehicles = new ArrayList<Vehicles>();
		for (var schedule : registers.simulation().getVehicleSchedules()) {
			if (siteId.equals(schedule.getSite())) {
				vehicles.add(vehicles(schedule));
			}
		}
		return vehicles;
	}

	private Vehicles vehicles(VehicleSchedule schedule) throws CalculationException {
		var departure = TariffReader.time(schedule, "departure", schedule.getDeparture());
		var arrival = TariffReader.time(schedule, "arrival", schedule.getArrival());
		if (!arrival.isAfter(departure)) {
			throw new CalculationException(LocalizedText.of("A return after the departure, on the same day, was expected",
					"出発より後の、同じ日の帰着時刻を入力してください"), ModelReader.subject(schedule, "arrival"), schedule.getArrival());
		}
		var present = new boolean[grid.count()];
		var trip = new double[grid.count()];
		boolean away = false;
		for (int i = 0; i < present.length; i++) {
			boolean out = isOut(schedule, i, departure, arrival);
			present[i] = !out;
			trip[i] = away && !out ? ProgramRegisters.number(schedule.getTripKwh(), 0) : 0;
			away = out;
		}
		return new Vehicles(ModelReader.subject(schedule), schedule.getQuantity() == null ? 1 : schedule.getQuantity(),
				ProgramRegisters.number(schedule.getCapacityKwh(), 0), ProgramRegisters.number(schedule.getChargeKw(), 0),
				ProgramRegisters.number(schedule.getDischargeKw(), 0),
				ProgramRegisters.share(schedule.getChargePercent(), EFFICIENCY_PERCENT),
				ProgramRegisters.share(schedule.getDischargePercent(), EFFICIENCY_PERCENT),
				ProgramRegisters.share(schedule.getMinimumSocPercent(), LOWEST_PERCENT),
				ProgramRegisters.share(schedule.getDepartureSocPercent(), DEPARTURE_PERCENT), present, trip);
	}

	private boolean isOut(VehicleSchedule schedule, int step, LocalTime departure, LocalTime arrival) {
		var moment = grid.dateTime(step);
		var time = moment.toLocalTime();
		if (time.isBefore(departure) || !time.isBefore(arrival)) {
			return false;
		}
		boolean rest = moment.getDayOfWeek() == DayOfWeek.SATURDAY || holidays.dayType(moment.toLocalDate()) == DayType.HOLIDAY;
		return switch (schedule.getDays()) {
		case WORKDAYS -> !rest;
		case HOLIDAYS -> rest;
		case EVERY_DAY -> true;
		};
	}
}
