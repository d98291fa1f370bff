package machi.hardware.ngsild.entity;

import java.util.Arrays;
import java.util.Optional;

import machi.quantity.Unit;

/** Codes of units by UN/CEFACT recommendation 20, as far as a town's devices use them. */
public enum UnitCode {
	KWT("kW", 1), WTT("kW", 0.001), MAW("kW", 1000), KWH("kWh", 1), WHR("kWh", 0.001), MWH("kWh", 1000), MTR("m", 1),
	CMT("m", 0.01), MMT("mm", 1), KMT("m", 1000), CEL("°C", 1), P1("%", 1), C62("", 1), DD("°", 1), VLT("V", 1), AMP("A", 1),
	HTZ("Hz", 1), LUX("lx", 1);

	private final String symbol;
	private final double factor;

	UnitCode(String symbol, double factor) {
		this.symbol = symbol;
		this.factor = factor;
	}

	/** The unit of a code; empty when we do not know it. */
	public static Optional<UnitCode> of(String code) {
		return Arrays.stream(values()).filter(value -> value.name().equals(code)).findFirst();
	}

	/** The code in which values of a unit are written; empty when there is none. */
	public static Optional<UnitCode> of(Unit unit) {
		return Arrays.stream(values()).filter(value -> value.factor == 1 && Unit.of(value.symbol).equals(unit)).findFirst();
	}

	/** The unit that {@link #factor} leads to. */
	public Unit unit() {
		return Unit.of(symbol);
	}

	/** What a value in this code is multiplied with to be in {@link #unit()}. */
	public double factor() {
		return factor;
	}

	/** What a value in this code is multiplied with to be in a unit; empty when it cannot be. */
	public Optional<Double> to(Unit target) {
		var own = unit();
		if (own.equals(target)) {
			return Optional.of(factor);
		}
		// a share is a pure number, whether it is told as 0.7 or as 70 %
		return own.isConvertibleTo(target) ? Optional.of(factor * own.factor().doubleValue() / target.factor().doubleValue())
				: Optional.empty();
	}
}
