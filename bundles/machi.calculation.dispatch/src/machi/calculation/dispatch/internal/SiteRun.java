package machi.calculation.dispatch.internal;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.SiteFlows;
import machi.control.SetPoints;
import machi.control.SiteController;
import machi.control.SiteState;

/**
 * One site along the steps. Each step is opened, decided, settled with the private line and the grid, and closed. Nothing
 * here allocates; the fields hold the current step.
 */
final class SiteRun {

	/** Less than that is the rounding of a sum. */
	private static final double LACKING_KW = 1e-9;

	final SiteInputs inputs;
	final BatteryStore battery;
	final SiteVehicles vehicles;
	final FlexibleWork flexible;
	final SiteState state = new SiteState();

	/** Of the step, kW; see {@link SiteFlows}. */
	double loadKw;
	double servedKw;
	double generationKw;
	double renewableKw;
	double curtailedKw;
	double batteryKw;
	double vehicleKw;
	double flexibleKw;
	double intoLineKw;
	double fromLineKw;
	double importedKw;
	double exportedKw;

	/** What the grid and the strategy allow. */
	double importCapKw;
	double exportCapKw;
	/** Most that the battery may give to others on the line besides. */
	private double lendKw;
	private double importMostKw;
	private double exportMostKw;
	/** What it was told to count on from the private line. */
	double neighbourSurplusKw;

	private final double[] loads;
	private final double[] generations;
	private final double[] renewables;
	private final double[] curtailableKw;
	private final double[] importYen;
	private final double[] exportYen;
	private final double[] gridFactor;
	private final short[] minuteOfDay;
	private final boolean[] holiday;
	private final SetPoints setPoints = new SetPoints();
	private final SiteController controller;
	private final Network network;
	private final StepCalendar calendar;
	private final SiteTotals totals;
	/** Null when only sums are wanted. */
	private final FlowArrays flows;
	private final double firstShare;
	private final double secondShare;
	/** Has no more than load, plants and a battery. */
	private final boolean plain;
	private final OriginAccount origins = new OriginAccount();
	private double monthPeakKw;

	SiteRun(SiteInputs inputs, SiteController controller, Network network, StepCalendar calendar, FlowArrays flows) {
		this.inputs = inputs;
		this.controller = controller;
		this.network = network;
		this.calendar = calendar;
		this.flows = flows;
		totals = new SiteTotals(network, inputs.site());
		var site = inputs.site();
		double hours = network.grid().hours();
		loads = inputs.loadKw();
		generations = inputs.generationKw();
		renewables = inputs.renewableKw();
		curtailableKw = inputs.curtailableKw();
		importYen = site.tariff().importYenPerKwh();
		exportYen = site.tariff().exportYenPerKwh();
		gridFactor = network.gridFactorKgPerKwh();
		minuteOfDay = calendar.minuteOfDay();
		holiday = network.holiday();
		battery = new BatteryStore(site.battery(), hours);
		vehicles = new SiteVehicles(site.vehicles(), hours);
		flexible = new FlexibleWork(site.flexibleLoad(), hours);
		firstShare = site.priorityShare().get(0);
		secondShare = site.priorityShare().get(1);
		plain = vehicles.isEmpty() && flexible.isEmpty() && site.privateLine().isEmpty();
		state.importPricesYenPerKwh = site.tariff().importYenPerKwh();
	}

	void openDay(StepCalendar.Day day) {
		if (day.month() != state.month) {
			monthPeakKw = 0;
		}
		state.month = day.month();
		state.dayOfWeek = day.dayOfWeek();
		flexible.openDay(day);
	}

	/** Takes off losses and trips, and tells the controller's state what there is. Limits of the grid are not yet known. */
	void open(int step) throws CalculationException {
		loadKw = loads[step];
		generationKw = generations[step];
		renewableKw = renewables[step];
		if (!(loadKw >= 0 && generationKw >= 0 && renewableKw >= 0)) {
			throw WrongInput.at(inputs, network, step);
		}
		state.step = step;
		state.minuteOfDay = minuteOfDay[step];
		state.holiday = holiday[step];
		state.loadKw = loadKw;
		state.loadByPriorityKw[0] = loadKw * firstShare;
		state.loadByPriorityKw[1] = loadKw * secondShare;
		state.loadByPriorityKw[2] = loadKw - loadKw * firstShare - loadKw * secondShare;
		state.generationKw = generationKw;
		state.renewableKw = renewableKw;
		state.importPriceYenPerKwh = importYen[step];
		state.exportPriceYenPerKwh = exportYen[step];
		state.gridFactorKgPerKwh = gridFactor[step];
		state.monthPeakKw = monthPeakKw;
		openDevices(step);
	}

	private void openDevices(int step) {
		battery.open(state);
		if (!plain) {
			intoLineKw = 0;
			fromLineKw = 0;
			vehicles.open(step);
			state.vehicleChargeLimitKw = vehicles.chargeLimitKw;
			state.vehicleDischargeLimitKw = vehicles.dischargeLimitKw;
			state.vehicleSpareKw = vehicles.spareKw;
			state.vehicleNeedKw = vehicles.needKw;
			state.vehicleEvenKw = vehicles.evenKw;
			flexible.open(step);
			state.flexibleLimitKw = flexible.limitKw;
			state.flexibleNeedKw = flexible.needKw;
		}
	}

	/** What the site is told of line and grid. */
	void tell(double offeredKw, double importLimitKw, double exportLimitKw, boolean islanded) {
		neighbourSurplusKw = offeredKw;
		importMostKw = importLimitKw;
		exportMostKw = exportLimitKw;
		state.neighbourSurplusKw = offeredKw;
		state.importLimitKw = importLimitKw;
		state.exportLimitKw = exportLimitKw;
		state.islanded = islanded;
	}

	/** Asks the controller for set points. */
	void ask() throws CalculationException {
		setPoints.reset();
		try {
			controller.decide(state, setPoints);
		} catch (RuntimeException | LinkageError failure) {
			throw WrongStrategy.failed(inputs.site(), network.grid(), state.step, failure);
		}
	}

	/** Cuts the set points to what devices and grid allow. */
	void cut(int step) throws CalculationException {
		batteryKw = within(-battery.chargeLimitKw, setPoints.batteryKw, battery.dischargeLimitKw);
		curtailedKw = within(0, setPoints.curtailedKw, curtailableKw[step]);
		importCapKw = within(0, setPoints.importCapKw, importMostKw);
		exportCapKw = within(0, setPoints.exportCapKw, exportMostKw);
		servedKw = servedKw();
		vehicleKw = within(-vehicles.chargeLimitKw, setPoints.vehicleKw,
				vehicles.needKw > 0 ? -vehicles.needKw : vehicles.dischargeLimitKw);
		flexibleKw = within(flexible.needKw, setPoints.flexibleKw, flexible.limitKw);
		lendKw = within(0, setPoints.lendKw, battery.dischargeLimitKw);
		// none of them is a negative infinity, so that the sum is a number exactly if all are
		double all = batteryKw + curtailedKw + importCapKw + exportCapKw + servedKw + vehicleKw + flexibleKw + lendKw;
		if (Double.isNaN(all)) {
			throw WrongStrategy.notANumber(inputs.site(), network.grid(), step, setPoints);
		}
	}

	/** Nothing is to be settled or recorded but load, plants and battery, so that most steps can be closed at once. */
	boolean isSimple() {
		return plain && flows == null;
	}

	/**
	 * Closes the step of a simple site if the strategy sets nothing but the battery, and the grid takes or gives the rest.
	 * Gives the very sums that cutting, settling and closing would give.
	 *
	 * @return false when the step has to be cut, settled and closed
	 */
	boolean closeAsWanted(int step) {
		var wanted = setPoints;
		double kw = within(-battery.chargeLimitKw, wanted.batteryKw, battery.dischargeLimitKw);
		double surplus = generationKw + kw - loadKw;
		boolean free = surplus >= 0 ? surplus <= exportMostKw && surplus <= wanted.exportCapKw && wanted.importCapKw >= 0
				: -surplus <= importMostKw && -surplus <= wanted.importCapKw && wanted.exportCapKw >= 0;
		if (!free || wanted.curtailedKw != 0 || wanted.vehicleKw != 0 || wanted.flexibleKw != 0
				|| !(wanted.lendKw >= 0) || !servesAll()) {
			return false;
		}
		useOrigin(generationKw, loadKw, kw);
		if (-surplus > monthPeakKw) {
			monthPeakKw = -surplus;
		}
		totals.add(loadKw, generationKw, renewableKw, kw, surplus, step);
		return true;
	}

	private boolean servesAll() {
		var share = setPoints.servedShare;
		return share[0] == 1 && share[1] == 1 && share[2] == 1;
	}

	/** Lets NaN through, to be found afterwards. */
	private static double within(double least, double value, double most) {
		return value > most ? most : value < least ? least : value;
	}

	private double servedKw() {
		if (servesAll()) {
			return loadKw;
		}
		var share = setPoints.servedShare;
		double second = loadKw * secondShare;
		double first = loadKw * firstShare;
		return within(0, share[0], 1) * first + within(0, share[1], 1) * second
				+ within(0, share[2], 1) * (loadKw - first - second);
	}

	/** What it lacks after the sharing of surplus; nothing where it gave some itself. */
	double stillLackingKw() {
		double lack = -surplusKw();
		return intoLineKw > 0 || lack < LACKING_KW ? 0 : lack;
	}

	/** What its battery may give to others besides; nothing where it charges, takes from the line or lacks itself. */
	double lendableKw() {
		return batteryKw < 0 || fromLineKw > 0 || surplusKw() < -LACKING_KW ? 0
				: Math.max(0, Math.min(lendKw, battery.dischargeLimitKw - batteryKw));
	}

	/** What is left over, or lacks when negative, before the grid. */
	double surplusKw() {
		return generationKw - curtailedKw + batteryKw + vehicleKw - servedKw - flexibleKw + fromLineKw - intoLineKw;
	}

	/** Takes from or feeds into the grid what is left, within the caps. */
	void settleWithGrid() {
		double surplus = plain ? generationKw - curtailedKw + batteryKw - servedKw : surplusKw();
		if (surplus >= 0) {
			importedKw = 0;
			exportedKw = surplus;
			if (surplus > exportCapKw) {
				exportedKw = exportCapKw;
				giveUp(surplus - exportCapKw);
			}
		} else {
			exportedKw = 0;
			importedKw = -surplus;
			if (-surplus > importCapKw) {
				importedKw = importCapKw;
				goShort(-surplus - importCapKw);
			}
		}
	}

	/** What is too much is given up in the order of {@link Source}. */
	private void giveUp(double kw) {
		double left = kw;
		for (var source : Source.IN_ORDER_OF_CUT) {
			double cut = Math.min(left, source.kw(this));
			source.cut(this, cut);
			left -= cut;
		}
	}

	/** What lacks is taken off in the order of {@link Use}. */
	private void goShort(double kw) {
		double left = kw;
		for (var use : Use.IN_ORDER_OF_SHEDDING) {
			double cut = Math.min(left, use.kw(this));
			use.cut(this, cut);
			left -= cut;
		}
	}

	/** What the site lacks as it stands, before its storage and the line. */
	double lackingKw() {
		return Math.max(0, loadKw + state.vehicleNeedKw + state.flexibleNeedKw - generationKw);
	}

	/** What the site has left over as it stands. */
	double spareKw() {
		return Math.max(0, generationKw - loadKw - state.vehicleNeedKw - state.flexibleNeedKw);
	}

	/** Of that, renewable. */
	double spareRenewableKw() {
		return Math.max(0, renewableKw - loadKw - state.vehicleNeedKw - state.flexibleNeedKw);
	}

	double generatedIntoLineKw() {
		return origins.generatedIntoLineKw;
	}

	/**
	 * Devices follow, the origin of energy is kept, and the step is added up.
	 *
	 * @param lineOrigin part of the power out of the private line that came from a plant
	 */
	void close(int step, double lineOrigin) {
		if (plain) {
			useOrigin(generationKw - curtailedKw, servedKw, batteryKw);
		} else {
			closeAll(step, lineOrigin);
		}
		if (importedKw > monthPeakKw) {
			monthPeakKw = importedKw;
		}
		totals.add(this, step);
		if (flows != null) {
			flows.record(step, this);
		}
	}

	/** Own generation serves the load first, then the battery; the battery serves what is left of the load. */
	private void useOrigin(double givenKw, double usedKw, double kw) {
		double directKw = givenKw < usedKw ? givenKw : usedKw;
		if (kw > 0) {
			double leftKw = usedKw - directKw;
			totals.ownUsedKw += directKw + (kw < leftKw ? kw : leftKw) * battery.ownShare;
			battery.discharge(kw);
		} else {
			totals.ownUsedKw += directKw;
			if (kw < 0) {
				double restKw = givenKw - directKw;
				battery.charge(-kw, restKw < -kw ? restKw : -kw, 0);
			}
		}
	}

	private void closeAll(int step, double lineOrigin) {
		origins.close(this, lineOrigin);
		totals.ownUsedKw += origins.ownUsedKw;
		totals.lineUsedKw += origins.lineUsedKw;
		vehicles.close(step);
		flexible.close(step, flexibleKw);
		totals.addMore(this);
	}

	SiteFlows result() {
		var sums = totals.sums(this, network.grid(), calendar.months());
		return flows == null ? FlowArrays.none(inputs.site(), sums) : flows.flows(sums);
	}
}
