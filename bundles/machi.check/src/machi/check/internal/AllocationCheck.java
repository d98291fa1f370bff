package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.check.AllocationsInput;
import machi.check.PlaceAllocation;
import machi.check.PlaceAllocation.Plant;
import machi.quantity.Quantity;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Whether the plants of a place generate in a year what is allocated there to self-consumption. */
@Component(service = Calculator.class)
public final class AllocationCheck implements Calculator<AllocationsInput> {

	private static final Unit KWH = Unit.of("kWh");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.allocation", "1.0",
			LocalizedText.of("Self-consumption against generation", "自家消費と発電量の照合"),
			LocalizedText.of("Self-consumption of each zone against what its own plants generate in a year.",
					"エリアごとの自家消費量が、そのエリアの設備の年間発電量を超えていないかを確認します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("energy"), List.of(), LocalizedText.of("annual energy; no hourly balance",
					"年間の電力量による照合(時間ごとの収支ではない)"), 92000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<AllocationsInput> inputType() {
		return AllocationsInput.class;
	}

	@Override
	public CalculationResult calculate(AllocationsInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var rows = new ArrayList<Row>();
		var findings = new ArrayList<Finding>();
		for (var place : input.places()) {
			monitor.checkCancelled();
			var planned = sum(place.planned());
			var all = planned.add(sum(place.existing()));
			var cells = new Object[] { place.name(), place.selfConsumptionKwh(), planned, percent(place, planned), all, percent(place, all) };
			rows.add(place.place().isNone() ? Row.total("total", cells) : Row.data(place.place().elementId(), place.place(), cells));
			finding(place, planned, all).ifPresent(findings::add);
		}
		var table = new ResultTable("places", LocalizedText.of("Self-consumption and generation by zone", "エリア別の自家消費量と発電量"),
				List.of(Column.localized("name", "Zone", "エリア"),
						Column.number("selfConsumptionKwh", "Self-consumption", "自家消費等", "kWh"),
						Column.number("generationKwh", "Generation of new plants", "新規設備の発電量", "kWh"),
						Column.number("percent", "Share of it", "割合", "%"),
						Column.number("generationWithExistingKwh", "With existing plants", "既存設備を含む発電量", "kWh"),
						Column.number("percentWithExisting", "Share of it", "割合", "%")),
				rows);
		return CalculationResult.of(List.of(table), List.of(), findings);
	}

	private static BigDecimal sum(List<Plant> plants) {
		return plants.stream().map(Plant::generationKwh).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal percent(PlaceAllocation place, BigDecimal generation) {
		return generation.signum() == 0 ? null : Rounding.halfUp(0).quotient(place.selfConsumptionKwh().movePointRight(2), generation);
	}

	private static Optional<Finding> finding(PlaceAllocation place, BigDecimal planned, BigDecimal all) {
		if (place.selfConsumptionKwh().compareTo(planned) <= 0) {
			return Optional.empty();
		}
		boolean beyondAll = place.selfConsumptionKwh().compareTo(all) > 0;
		boolean existing = all.compareTo(planned) > 0;
		var english = new StringBuilder(place.name().english()).append(": self-consumption ").append(text(place.selfConsumptionKwh()))
				.append(" exceeds what its own new plants generate, ").append(text(planned)).append(share(place, planned));
		var japanese = new StringBuilder(place.name().japanese()).append(": 自家消費等 ").append(text(place.selfConsumptionKwh()))
				.append(" が、エリア内の新規設備の発電量 ").append(text(planned)).append(" を超えています").append(share(place, planned));
		if (existing) {
			english.append(beyondAll ? "; also with all existing plants that may serve it, " : "; only with existing plants it is covered, ")
					.append(text(all)).append(share(place, all));
			japanese.append(beyondAll ? "。使える可能性のある既存設備をすべて加えても " : "。既存設備を加えた ").append(text(all))
					.append(beyondAll ? " で不足します" : " の範囲内です").append(share(place, all));
		}
		var places = new ArrayList<Finding.Place>();
		place.contracts().forEach(contract -> places.add(new Finding.Place(contract, text(place.selfConsumptionKwh()))));
		places.add(new Finding.Place(place.place(), text(place.selfConsumptionKwh())));
		place.planned().forEach(plant -> places.add(new Finding.Place(plant.subject(), text(plant.generationKwh()))));
		return Optional.of(new Finding("allocation.exceeds.generation", beyondAll ? Severity.ERROR : Severity.WARNING,
				LocalizedText.of(english.append('.').toString(), japanese.append('。').toString()), places));
	}

	private static String share(PlaceAllocation place, BigDecimal generation) {
		var percent = percent(place, generation);
		return percent == null ? "" : " (" + percent.toPlainString() + "%)";
	}

	private static String text(BigDecimal kwh) {
		return new Quantity(kwh, KWH).grouped();
	}
}
