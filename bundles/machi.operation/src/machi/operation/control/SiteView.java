package machi.operation.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import machi.control.SiteRatings;
import machi.control.SiteState;
import machi.operation.plan.Assignment;
import machi.quantity.time.HolidayCalendar;

/**
 * Tells a strategy of a live site what it is told of a simulated one. The energy that is kept for disasters is not shown to
 * it, except to the strategy of disaster mode, which knows how to keep it.
 */
final class SiteView {

	/** The time that prices, holidays and departures are entered in. */
	static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
	private static final double NO_POWER_KW = 0.01;
	private static final double PROBE = 0.1;

	private final Assignment assignment;
	private final HolidayCalendar holidays;
	private final boolean disaster;
	private final double hours;
	/** Day that the prices were made for; null before the first step. */
	private LocalDate pricedDay;
	private boolean holiday;
	private double[] prices = {};

	SiteView(Assignment assignment, HolidayCalendar holidays, boolean disaster) {
		this.assignment = assignment;
		this.holidays = holidays;
		this.disaster = disaster;
		hours = assignment.step().toMillis() / (double) Duration.ofHours(1).toMillis();
	}

	double hours() {
		return hours;
	}

	/** Part of the usable energy that the strategy does not see. */
	private double hiddenShare() {
		return disaster ? 0 : assignment.reserve();
	}

	/** Part of the usable energy that no set point may touch. */
	double keptShare(boolean islanded) {
		return disaster && islanded ? 0 : assignment.reserve();
	}

	/** In disaster mode a grid connection without any power counts as lost. */
	boolean isIslanded(Observation site) {
		return disaster && Math.abs(site.gridKw()) <= NO_POWER_KW;
	}

	SiteRatings ratings(Observation site) {
		var batteries = site.batteries();
		double usable = batteries.stream().filter(unit -> unit.command().isPresent()).mapToDouble(unit -> unit.windowKwh(hiddenShare())).sum();
		double power = batteries.stream().filter(unit -> unit.command().isPresent()).mapToDouble(StorageUnit::ratedKw).sum();
		double efficiency = batteries.stream().mapToDouble(unit -> unit.chargeEfficiency() * unit.dischargeEfficiency()).average().orElse(1);
		return new SiteRatings(site.plants().stream().mapToDouble(PlantUnit::ratedKw).filter(Double::isFinite).sum(), usable, power, power, efficiency,
				site.vehicles().stream().mapToDouble(StorageUnit::usableKwh).sum(), 0, assignment.contractKw(), hours);
	}

	/**
	 * Fills the state for one step.
	 *
	 * @param limitedKw   what plants are limited to now, infinite without a limit: one that gives all it may could give more
	 * @param monthPeakKw highest import of the running month
	 */
	void fill(SiteState state, Observation site, Instant now, double limitedKw, double monthPeakKw) {
		time(state, LocalDateTime.ofInstant(now, JAPAN));
		double load = Math.max(0, site.loadKw());
		state.loadKw = load;
		state.loadByPriorityKw[0] = load * assignment.lifelineShare();
		state.loadByPriorityKw[1] = load * assignment.importantShare();
		state.loadByPriorityKw[2] = Math.max(0, load - state.loadByPriorityKw[0] - state.loadByPriorityKw[1]);
		state.generationKw = possibleKw(site, limitedKw);
		state.renewableKw = state.generationKw;
		state.neighbourSurplusKw = 0;
		storage(state, site);
		vehicles(state, site);
		state.flexibleLimitKw = 0;
		state.flexibleNeedKw = 0;
		state.islanded = isIslanded(site);
		state.importLimitKw = state.islanded ? 0 : assignment.contractKw();
		state.exportLimitKw = state.islanded ? 0 : Double.POSITIVE_INFINITY;
		state.monthPeakKw = monthPeakKw;
	}

	private void time(SiteState state, LocalDateTime local) {
		int stepsOfDay = (int) Math.max(1, Math.round(24 / hours));
		state.minuteOfDay = local.getHour() * 60 + local.getMinute();
		state.step = Math.min(stepsOfDay - 1, (int) (local.toLocalTime().toSecondOfDay() / 3600.0 / hours));
		state.month = local.getMonthValue();
		state.dayOfWeek = local.getDayOfWeek().getValue();
		if (!local.toLocalDate().equals(pricedDay)) {
			openDay(local.toLocalDate(), stepsOfDay);
		}
		state.holiday = holiday;
		state.importPriceYenPerKwh = assignment.prices().importYenPerKwh(local, holiday);
		state.exportPriceYenPerKwh = assignment.prices().exportYenPerKwh();
		state.importPricesYenPerKwh = prices;
	}

	private void openDay(LocalDate day, int stepsOfDay) {
		pricedDay = day;
		holiday = isHoliday(day);
		boolean[] holidays = { holiday, isHoliday(day.plusDays(1)) };
		prices = new double[stepsOfDay * holidays.length];
		for (int i = 0; i < prices.length; i++) {
			prices[i] = assignment.prices().importYenPerKwh(day.atStartOfDay().plus(assignment.step().multipliedBy(i)), holidays[i / stepsOfDay]);
		}
	}

	private boolean isHoliday(LocalDate date) {
		try {
			return holidays.holiday(date).isPresent();
		} catch (IllegalArgumentException beyondTheCalendar) {
			return false;
		}
	}

	/** A plant that is held back could give more; how much is found out by letting go a tenth of its rating each step. */
	private static double possibleKw(Observation site, double limitedKw) {
		double now = site.generationKw();
		double rated = site.plants().stream().mapToDouble(PlantUnit::ratedKw).filter(Double::isFinite).sum();
		boolean heldBack = Double.isFinite(limitedKw) && now >= limitedKw - PROBE * rated;
		return heldBack ? Math.max(now, Math.min(rated, now + PROBE * rated)) : now;
	}

	private void storage(SiteState state, Observation site) {
		double hidden = hiddenShare();
		double kept = keptShare(isIslanded(site));
		var batteries = commanded(site.batteries());
		state.batteryKwh = batteries.stream().mapToDouble(unit -> unit.storedAboveKwh(hidden)).sum();
		state.batteryRoomKwh = batteries.stream().mapToDouble(StorageUnit::roomKwh).sum();
		state.batteryChargeLimitKw = batteries.stream().mapToDouble(unit -> unit.chargeLimitKw(hours)).sum();
		state.batteryDischargeLimitKw = batteries.stream().mapToDouble(unit -> unit.dischargeLimitKw(kept, hours)).sum();
	}

	private void vehicles(SiteState state, Observation site) {
		double kept = keptShare(isIslanded(site));
		state.vehicleChargeLimitKw = site.chargers().stream().mapToDouble(ChargerUnit::chargeLimitKw).sum()
				+ commanded(site.vehicles()).stream().mapToDouble(unit -> unit.chargeLimitKw(hours)).sum();
		state.vehicleDischargeLimitKw = commanded(site.vehicles()).stream().mapToDouble(unit -> unit.dischargeLimitKw(kept, hours)).sum();
		state.vehicleSpareKw = state.vehicleDischargeLimitKw;
		state.vehicleNeedKw = 0;
		state.vehicleEvenKw = 0;
	}

	static List<StorageUnit> commanded(List<StorageUnit> units) {
		return units.stream().filter(unit -> unit.command().isPresent()).toList();
	}
}
