package machi.sweep.dispatch.internal;

import java.util.ArrayList;
import java.util.List;

import machi.control.ControlStrategy;
import machi.sweep.SweepTerm;
import machi.sweep.SweepVocabulary;

/** The words that plans over networks may use. */
public final class Words {

	static final String BATTERY_CAPACITY = "battery.capacityKwh";
	static final String BATTERY_POWER = "battery.powerKw";
	static final String BATTERY_SCALE = "battery.scale";
	static final String PHOTOVOLTAIC_SCALE = "photovoltaic.scale";
	static final String LOAD_SCALE = "load.scale";
	static final String STRATEGY = "strategy";
	/** Before the name of a parameter of a strategy. */
	static final String STRATEGY_PARAMETER = "strategy.";
	static final String BATTERY = "battery";
	static final String PHOTOVOLTAIC = "photovoltaic";

	private static final List<SweepTerm> TARGETS = List.of(
			SweepTerm.of(BATTERY_CAPACITY, "Battery capacity, total of the scope", "蓄電池容量（範囲の合計）", "kWh"),
			SweepTerm.of(BATTERY_POWER, "Battery power, total of the scope", "蓄電池出力（範囲の合計）", "kW"),
			SweepTerm.of(BATTERY_SCALE, "Battery size, times that of the program", "蓄電池の規模（計画に対する倍率）", ""),
			SweepTerm.of(PHOTOVOLTAIC_SCALE, "PV size, times that of the program", "太陽光の規模（計画に対する倍率）", ""),
			SweepTerm.of(LOAD_SCALE, "Load, times that of the program", "需要（計画に対する倍率）", ""),
			SweepTerm.of(STRATEGY, "Control strategy", "制御方式", ""));
	private static final List<SweepTerm> OBJECTIVES = List.of(
			SweepTerm.of(Figures.SELF_CONSUMPTION, "Self-consumption rate", "自家消費率", ""),
			SweepTerm.of(Figures.SELF_SUFFICIENCY, "Self-sufficiency rate", "自給率", ""),
			SweepTerm.of(Figures.IMPORTED, "Energy from the grid", "系統からの受電量", "kWh"),
			SweepTerm.of(Figures.EXPORTED, "Energy into the grid", "系統への逆潮流量", "kWh"),
			SweepTerm.of(Figures.CURTAILED, "Curtailed generation", "出力抑制量", "kWh"),
			SweepTerm.of(Figures.PEAK_IMPORT, "Highest import", "最大受電電力", "kW"),
			SweepTerm.of(Figures.CO2, "CO2 of the energy from the grid", "受電によるCO2排出量", "kg-CO2"),
			SweepTerm.of(Figures.COST, "Electricity cost a year", "年間電気料金", "円/年"),
			SweepTerm.of(Figures.CAPITAL, "Capital cost a year", "年間設備費", "円/年"),
			SweepTerm.of(Figures.TOTAL, "Electricity and capital cost a year", "年間総費用", "円/年"),
			SweepTerm.of(Figures.UNSERVED, "Load that was not served", "供給できなかった電力量", "kWh"));
	private static final List<SweepTerm> DEVICES = List.of(SweepTerm.of(BATTERY, "Batteries", "蓄電池", ""),
			SweepTerm.of(PHOTOVOLTAIC, "PV plants", "太陽光発電", ""));

	private Words() {
	}

	/** With the parameters of the strategies among the targets. */
	public static SweepVocabulary of(List<ControlStrategy> strategies) {
		var targets = new ArrayList<>(TARGETS);
		for (var strategy : strategies) {
			for (var parameter : strategy.descriptor().parameters()) {
				var name = STRATEGY_PARAMETER + parameter.name();
				if (targets.stream().noneMatch(term -> term.name().equals(name))) {
					targets.add(new SweepTerm(name, parameter.label(), parameter.unit()));
				}
			}
		}
		return new SweepVocabulary(targets, OBJECTIVES, DEVICES);
	}
}
