package machi.calculation.operation.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.calculation.operation.Flow;
import machi.calculation.operation.MeasuredMonth;
import machi.calculation.operation.OperatedAsset;

/**
 * Energy and how many half-hours it was measured in.
 *
 * @param halfHours of several flows those of the one that is known for the fewest
 */
record Energy(BigDecimal kwh, int halfHours, int suspect) {

	/** What the plan's energy of the year is to be compared with: the demand of a site, the generation of a plant and so on. */
	static Optional<Energy> of(OperatedAsset asset, YearMonth month) {
		return switch (asset.kind()) {
		case PLANT -> flow(asset, Flow.GENERATED, month);
		case STATION -> flow(asset, Flow.CONSUMED, month).or(() -> flow(asset, Flow.CHARGED, month));
		case FLEET -> flow(asset, Flow.CHARGED, month).or(() -> flow(asset, Flow.CONSUMED, month));
		case SITE -> flow(asset, Flow.CONSUMED, month).or(() -> consumption(asset, month));
		};
	}

	/** What came from the grid, from plants and out of batteries, less what went back; without a flow that nobody measures. */
	private static Optional<Energy> consumption(OperatedAsset asset, YearMonth month) {
		return flow(asset, Flow.IMPORTED, month).map(imported -> {
			var sum = imported;
			for (var more : List.of(Flow.GENERATED, Flow.DISCHARGED)) {
				sum = sum.plus(flow(asset, more, month), 1);
			}
			for (var less : List.of(Flow.EXPORTED, Flow.CHARGED)) {
				sum = sum.plus(flow(asset, less, month), -1);
			}
			return sum;
		});
	}

	private Energy plus(Optional<Energy> other, int sign) {
		return other.map(more -> new Energy(kwh.add(more.kwh.multiply(BigDecimal.valueOf(sign))), Math.min(halfHours, more.halfHours),
				Math.max(suspect, more.suspect))).orElse(this);
	}

	/** The sum of what devices measured of a flow; empty when none measures it. */
	static Optional<Energy> flow(OperatedAsset asset, Flow flow, YearMonth month) {
		return all(asset, flow, month).map(measured -> new Energy(measured.kwh(), measured.halfHours(), measured.suspect()))
				.reduce((one, other) -> one.plus(Optional.of(other), 1));
	}

	private static Stream<MeasuredMonth> all(OperatedAsset asset, Flow flow, YearMonth month) {
		return asset.measured().stream().filter(measured -> measured.flow() == flow && measured.month().equals(month));
	}

}
