package machi.calculation.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Something of the plan with devices that measure it.
 *
 * @param zone                   id of its zone; may be empty
 * @param plannedKwh             energy that the plan states for a fiscal year; empty when it states none
 * @param plannedSelfPercent     share of a site's consumption that the plan covers by self-consumption; empty when it states none
 * @param measured               by flow and month
 */
public record OperatedAsset(Subject subject, LocalizedText name, AssetKind kind, String zone, Optional<BigDecimal> plannedKwh,
		Optional<BigDecimal> plannedSelfPercent, List<MeasuredMonth> measured, List<ConnectedMonth> connected) {

	public OperatedAsset {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(zone);
		Objects.requireNonNull(plannedKwh);
		Objects.requireNonNull(plannedSelfPercent);
		measured = List.copyOf(measured);
		connected = List.copyOf(connected);
	}
}
