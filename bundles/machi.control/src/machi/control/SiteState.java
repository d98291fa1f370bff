package machi.control;

/**
 * What a controller knows when it decides a step. A structure that the caller fills anew for each step, so that the
 * inner loop allocates nothing; controllers only read it. Powers are means over the step, in kW, at the site's side of
 * the meter; limits are never negative.
 */
public final class SiteState {

	/** Priorities of load: 0 must be served (lifelines), 1 should be, 2 may be shed first. */
	public static final int PRIORITIES = 3;

	/** Index of the step, from 0. */
	public int step;
	/** Minutes since midnight, local time. */
	public int minuteOfDay;
	/** 1 to 12. */
	public int month;
	/** 1 = Monday to 7 = Sunday. */
	public int dayOfWeek;
	/** Sundays are no holidays; national holidays and the site's own closing days are. */
	public boolean holiday;

	/** Load without vehicles, battery and flexible load. */
	public double loadKw;
	/** Of the load, by priority; sums to the load. */
	public final double[] loadByPriorityKw = new double[PRIORITIES];
	/** What the plants behind the meter could give. */
	public double generationKw;
	/** Of the generation, what is renewable. */
	public double renewableKw;
	/** Renewable surplus that other sites of the same private line offer. */
	public double neighbourSurplusKw;

	/** Stored energy above the lower limit, kWh. */
	public double batteryKwh;
	/** Room below the upper limit, kWh. */
	public double batteryRoomKwh;
	/** The battery can take this much now, by power and by room. */
	public double batteryChargeLimitKw;
	/** The battery can give this much now, by power and by stored energy. */
	public double batteryDischargeLimitKw;

	/** The vehicles at their chargers can take this much now. */
	public double vehicleChargeLimitKw;
	/** The vehicles can give this much now without missing their departure. */
	public double vehicleDischargeLimitKw;
	/** Of that, what they can give without having to be charged again before departure. */
	public double vehicleSpareKw;
	/** The vehicles must take at least this much now to leave full enough. */
	public double vehicleNeedKw;
	/** Taken from now on until each departure, this much would make them leave full enough; not less than the need. */
	public double vehicleEvenKw;

	/** The flexible load can take this much now. */
	public double flexibleLimitKw;
	/** The flexible load must take at least this much now to finish in time. */
	public double flexibleNeedKw;

	/** Most that may be taken from the grid; 0 while it is lost; infinite without a limit. */
	public double importLimitKw;
	/** Most that may be fed into the grid. */
	public double exportLimitKw;
	/** The grid is lost: the site is an island. */
	public boolean islanded;
	/** yen/kWh in this step. */
	public double importPriceYenPerKwh;
	/** yen/kWh in this step. */
	public double exportPriceYenPerKwh;
	/** yen/kWh of all steps; day-ahead prices up to the end of tomorrow may be used. */
	public double[] importPricesYenPerKwh = {};
	/** kg-CO2/kWh of grid electricity in this step. */
	public double gridFactorKgPerKwh;
	/** Highest import of the running month so far, kW. */
	public double monthPeakKw;
}
