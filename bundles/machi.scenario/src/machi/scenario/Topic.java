package machi.scenario;

import java.math.BigDecimal;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * What the domains of the platform make statements about. A vendor's domain may add topics of its own.
 */
public enum Topic {
	PHOTOVOLTAIC_CAPACITY("capacity.photovoltaic", "Photovoltaic capacity", "太陽光発電の設備容量", "kW"),
	BATTERY_CAPACITY("capacity.battery", "Battery capacity", "蓄電池の容量", "kWh"),
	PRIVATE_LINE_LENGTH("length.privateline", "Length of private lines", "自営線の延長", "m"),
	/** Places in which something is installed in a year; a place that is built in stages counts in each year. */
	PHOTOVOLTAIC_PLACES("places.photovoltaic", "Places of photovoltaic installation by year", "太陽光発電の年度別設置か所数",
			"か所"),
	BATTERY_PLACES("places.battery", "Places of battery installation by year", "蓄電池の年度別設置か所数", "か所"),
	VEHICLE_TO_HOME_COUNT("count.v2h", "Number of V2H units", "V2Hの台数", "台"),
	ZEH_COUNT("count.zeh", "Number of zero energy houses", "ZEHの戸数", "戸"),
	INSULATION_COUNT("count.insulation", "Number of insulated houses", "断熱改修の戸数", "戸"),
	CAR_COUNT("count.car", "Number of electric cars", "EV乗用車の台数", "台"),
	BUS_COUNT("count.bus", "Number of electric buses", "EVバスの台数", "台"),
	SLOW_MOBILITY_COUNT("count.slowmobility", "Number of green slow mobility vehicles", "グリーンスローモビリティの台数", "台"),
	CHARGER_COUNT("count.charger", "Number of chargers", "充電設備の台数", "台"),
	LIGHTING_COUNT("count.lighting", "Number of lights", "照明の基数", "基"),
	/** Electricity of a site that is renewable already; the scope is the site. */
	RENEWABLE_SUPPLY("supply.renewable", "Renewable supply", "再エネ電力の供給", "kWh"),
	/** Grid electricity whose emission a measure counts as avoided; the scope is the site, or empty. */
	AVOIDED_GRID_ELECTRICITY("avoided.grid", "Avoided grid electricity", "系統電力の削減", "kWh"),
	/** Grid electricity whose emission a charger counts as avoided. */
	AVOIDED_GRID_BY_CHARGING("avoided.grid.charging", "Grid electricity avoided by renewable charging", "再エネ充電による系統電力の削減", "kWh"),
	/** Fuel whose emission a vehicle counts as avoided while its charging counts as free of emission. */
	AVOIDED_FUEL("avoided.fuel", "Avoided fuel", "燃料の削減", "L");

	private final String id;
	private final LocalizedText title;
	private final Unit unit;

	Topic(String id, String english, String japanese, String unit) {
		this.id = id;
		this.title = LocalizedText.of(english, japanese);
		this.unit = Unit.of(unit);
	}

	public String id() {
		return id;
	}

	/** The unit that registers use for it. */
	public Unit unit() {
		return unit;
	}

	/** An amount in the topic's own unit, for all years. */
	public Statement stated(String scope, Statement.Role role, BigDecimal value, Subject subject) {
		return stated(scope, Optional.empty(), role, value, unit, subject);
	}

	/** An amount in the unit and for the year that its place states. */
	public Statement stated(String scope, Optional<FiscalYear> fiscalYear, Statement.Role role, BigDecimal value, Unit in,
			Subject subject) {
		return new Statement(id, title, scope, fiscalYear, role, value, in, subject);
	}
}
