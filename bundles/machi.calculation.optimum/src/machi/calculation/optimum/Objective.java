package machi.calculation.optimum;

import java.util.Objects;

import machi.calculation.dispatch.SiteSums;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What is made as small as possible. */
public enum Objective {

	/** Imported less exported energy by the tariff, and the basic charge: by contract power, or by the highest import. */
	COST(LocalizedText.of("Electricity cost", "電気料金"), "円") {
		@Override
		public double of(SiteSums sums) {
			return sums.energyCostYen() + sums.basicCostYen();
		}
	},
	/** Energy from the public grid. */
	IMPORT(LocalizedText.of("Imported energy", "系統からの受電量"), "kWh") {
		@Override
		public double of(SiteSums sums) {
			return sums.importedKwh();
		}
	},
	/** Of the imported electricity, by the grid factor of each step. */
	EMISSION(LocalizedText.of("CO2 emission", "CO2排出量"), "kg-CO2") {
		@Override
		public double of(SiteSums sums) {
			return sums.emissionKg();
		}
	};

	private final LocalizedText title;
	private final Unit unit;

	Objective(LocalizedText title, String unit) {
		this.title = Objects.requireNonNull(title);
		this.unit = Unit.of(unit);
	}

	public LocalizedText title() {
		return title;
	}

	public Unit unit() {
		return unit;
	}

	/** The value that a dispatch reached, in {@link #unit()}. */
	public abstract double of(SiteSums sums);
}
