package machi.hardware.modbus.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import machi.hardware.modbus.sunspec.ModelDefinitions;

/** Puts the physics of a site into the registers of its inverter, meter and battery, and obeys what is written there. */
final class SimulatedSite {

	static final int INVERTER = 1;
	static final int METER = 2;
	static final int BATTERY = 3;

	private static final int MPPT = 4;
	private static final int SLEEPING = 2;
	private static final int THROTTLED = 5;
	private static final int DISCHARGING = 3;
	private static final int CHARGING = 4;
	private static final int HOLDING = 6;
	private static final int CONNECTED = 3;
	/** kW that a signed register holds in tens of watts. */
	private static final double LARGEST_IN_TENS = 320;
	private static final double VOLTS = 202;
	private static final double HERTZ = 60;
	private static final double THREE = Math.sqrt(3);

	private final SiteSimulation.Size size;
	private final SiteSimulation site;
	private final UnitImage inverter;
	private final UnitImage meter;
	private final UnitImage battery;
	/** Time of the simulated site; may run faster than ours. */
	private final Supplier<Instant> siteTime;
	/** Our time, in which the time limits of commands run. */
	private final Supplier<Instant> time;
	private Optional<Instant> limitEnds = Optional.empty();
	private Optional<Instant> ratesEnd = Optional.empty();

	SimulatedSite(SiteSimulation.Size size, Supplier<Instant> siteTime, Supplier<Instant> time) {
		this.size = size;
		this.siteTime = siteTime;
		this.time = time;
		site = new SiteSimulation(size, siteTime.get());
		var models = new ModelDefinitions();
		inverter = inverter(models);
		meter = meter(models);
		battery = battery(models);
		refresh();
	}

	Map<Integer, UnitImage> units() {
		return Map.of(INVERTER, inverter, METER, meter, BATTERY, battery);
	}

	private static UnitImage common(ModelDefinitions models, String model, String serial) {
		return new UnitImage(models).model(1, Map.of()).text(1, "Mn", "Machi").text(1, "Md", model).text(1, "Vr", "1.0")
				.text(1, "SN", serial);
	}

	private UnitImage inverter(ModelDefinitions models) {
		return converter(common(models, "Simulated inverter", "PV-0001"))
				.model(120, Map.of("WRtg_SF", 2, "VARtg_SF", 2)).set(120, "DERTyp", 4).setKilo(120, "WRtg", size.plant())
				.setKilo(120, "VARtg", size.plant()).model(121, Map.of("WMax_SF", 2)).setKilo(121, "WMax", size.plant())
				.model(123, Map.of("WMaxLimPct_SF", -1)).set(123, "Conn", 1).set(123, "WMaxLimPct", 100)
				.set(123, "WMaxLimPct_RvrtTms", 0).set(123, "WMaxLim_Ena", 0)
				.writable(123, "WMaxLimPct", "WMaxLimPct_RvrtTms", "WMaxLim_Ena").end();
	}

	private static UnitImage converter(UnitImage image) {
		return image.model(103, Map.of("A_SF", -1, "V_SF", -1, "W_SF", 1, "Hz_SF", -2, "WH_SF", 0, "Tmp_SF", -1))
				.set(103, "Evt1", 0).set(103, "TmpCab", 35);
	}

	private UnitImage meter(ModelDefinitions models) {
		boolean large = size.plant() + size.battery() + size.load() > LARGEST_IN_TENS;
		return common(models, "Simulated meter", "MT-0001")
				.model(203, Map.of("A_SF", -1, "V_SF", -1, "Hz_SF", -2, "W_SF", large ? 2 : 1, "TotWh_SF", 0)).set(203, "Evt", 0).end();
	}

	private UnitImage battery(ModelDefinitions models) {
		return converter(common(models, "Simulated battery", "BT-0001"))
				.model(802, Map.of("WHRtg_SF", 2, "WChaDisChaMax_SF", 2, "SoC_SF", -1, "SoH_SF", 0, "V_SF", -1, "W_SF", 1, "A_SF", -1))
				.setKilo(802, "WHRtg", size.batteryEnergy()).setKilo(802, "WChaRteMax", size.battery())
				.setKilo(802, "WDisChaRteMax", size.battery()).set(802, "SoCMax", 100).set(802, "SoCMin", 5).set(802, "SoH", 98)
				.set(802, "State", CONNECTED).set(802, "LocRemCtl", 0).set(802, "Evt1", 0)
				.model(124, Map.of("WChaMax_SF", 1, "MinRsvPct_SF", 0, "ChaState_SF", -1, "InOutWRte_SF", -2))
				.setKilo(124, "WChaMax", size.battery()).set(124, "StorCtl_Mod", 0).set(124, "OutWRte", 100).set(124, "InWRte", 100)
				.set(124, "InOutWRte_RvrtTms", 0)
				.writable(124, "StorCtl_Mod", "OutWRte", "InWRte", "InOutWRte_RvrtTms").end();
	}

	/** Brings the registers up to date. */
	void refresh() {
		if (ratesEnd.filter(end -> !time.get().isBefore(end)).isPresent()) {
			ratesEnd = Optional.empty();
			battery.set(124, "StorCtl_Mod", 0);
		}
		if (limitEnds.filter(end -> !time.get().isBefore(end)).isPresent()) {
			limitEnds = Optional.empty();
			inverter.set(123, "WMaxLim_Ena", 0);
		}
		control();
		site.advance(siteTime.get());
		show();
	}

	/** Obeys what was written, and begins its time. */
	void obey() {
		limitEnds = end(inverter.get(123, "WMaxLimPct_RvrtTms"), inverter.get(123, "WMaxLim_Ena"));
		ratesEnd = end(battery.get(124, "InOutWRte_RvrtTms"), battery.get(124, "StorCtl_Mod"));
		refresh();
	}

	private Optional<Instant> end(Optional<Double> seconds, Optional<Double> inForce) {
		return seconds.filter(each -> each > 0 && inForce.orElse(0.0) > 0).map(each -> time.get().plus(Duration.ofSeconds(each.longValue())));
	}

	private void control() {
		boolean limited = inverter.get(123, "WMaxLim_Ena").orElse(0.0) == 1;
		site.limitPlant(limited ? size.plant() * inverter.get(123, "WMaxLimPct").orElse(100.0) / 100 : Double.POSITIVE_INFINITY);
		int mode = battery.get(124, "StorCtl_Mod").orElse(0.0).intValue();
		double in = size.battery() * battery.get(124, "InWRte").orElse(100.0) / 100;
		double out = size.battery() * battery.get(124, "OutWRte").orElse(100.0) / 100;
		site.bindBattery((mode & 1) != 0 ? -in : Double.NEGATIVE_INFINITY, (mode & 2) != 0 ? out : Double.POSITIVE_INFINITY);
	}

	private void show() {
		double plant = site.plantPower();
		boolean limited = inverter.get(123, "WMaxLim_Ena").orElse(0.0) == 1;
		converter(inverter, plant, site.generated(), plant == 0 ? SLEEPING : limited ? THROTTLED : MPPT);
		double power = site.batteryPower();
		converter(battery, power, site.discharged(), MPPT);
		double charge = 100 * site.stateOfCharge();
		int status = power > 0.01 ? DISCHARGING : power < -0.01 ? CHARGING : HOLDING;
		battery.set(802, "SoC", charge).set(802, "ChaSt", status).set(802, "V", 400).setKilo(802, "W", power)
				.setKilo(802, "A", power / 400).set(124, "ChaState", charge).set(124, "ChaSt", status);
		double grid = site.gridPower();
		meter.setKilo(203, "A", Math.abs(grid) / VOLTS / THREE).set(203, "PPV", VOLTS).set(203, "Hz", HERTZ).setKilo(203, "W", grid)
				.setKilo(203, "TotWhImp", site.imported()).setKilo(203, "TotWhExp", site.exported());
	}

	private static void converter(UnitImage image, double power, double energy, int state) {
		image.setKilo(103, "W", power).setKilo(103, "WH", energy).setKilo(103, "A", Math.abs(power) / VOLTS / THREE)
				.set(103, "Hz", HERTZ).set(103, "PPVphAB", VOLTS).set(103, "PPVphBC", VOLTS).set(103, "PPVphCA", VOLTS).set(103, "St", state);
	}
}
