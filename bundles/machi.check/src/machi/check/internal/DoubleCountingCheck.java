package machi.check.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
import machi.check.AvoidanceClaim;
import machi.check.AvoidanceClaim.Kind;
import machi.check.DoubleCountingInput;
import machi.quantity.Quantity;
import machi.quantity.text.LocalizedText;

/** Whether the emission of the same energy may be counted as avoided twice. */
@Component(service = Calculator.class)
public final class DoubleCountingCheck implements Calculator<DoubleCountingInput> {

	private static final String RULE = "possible.double.counting";
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.doublecounting", "1.0",
			LocalizedText.of("Possible double counting", "二重計上の可能性"),
			LocalizedText.of("Measures that count avoided emission of electricity which is counted as renewable elsewhere.",
					"別の箇所で再エネとして計上済みの電力について、排出削減を重ねて計上していないかを確認します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("energy", "mobility"), List.of(), LocalizedText.of("energy counted by site and by charging",
					"施設と充電の電力量の照合"), 95000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<DoubleCountingInput> inputType() {
		return DoubleCountingInput.class;
	}

	@Override
	public CalculationResult calculate(DoubleCountingInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var findings = new ArrayList<Finding>();
		for (var claim : of(input, Kind.GRID_ELECTRICITY)) {
			of(input, Kind.RENEWABLE_SUPPLY).stream()
					.filter(supply -> !claim.scope().isEmpty() && supply.scope().equals(claim.scope()))
					.forEach(supply -> findings.add(behaviour(claim, supply)));
		}
		var fuels = of(input, Kind.FUEL);
		if (!fuels.isEmpty()) {
			of(input, Kind.CHARGING).forEach(charging -> findings.add(charging(charging, fuels)));
		}
		return CalculationResult.of(List.of(table(input)), List.of(), findings);
	}

	private static List<AvoidanceClaim> of(DoubleCountingInput input, Kind kind) {
		return input.claims().stream().filter(claim -> claim.kind() == kind && claim.amount().signum() > 0).toList();
	}

	private static ResultTable table(DoubleCountingInput input) {
		var rows = new ArrayList<Row>();
		for (var claim : input.claims()) {
			if (claim.kind() != Kind.RENEWABLE_SUPPLY) {
				rows.add(Row.data(claim.kind().name() + "/" + claim.subject().elementId(), claim.subject(), claim.subject().label(),
						kindName(claim.kind()), claim.amount(), claim.unit().symbol()));
			}
		}
		return new ResultTable("claims", LocalizedText.of("Energy counted as avoided", "削減として計上されたエネルギー"),
				List.of(Column.text("name", "Measure", "取組"), Column.localized("kind", "Counted as", "計上区分"),
						Column.number("amount", "Energy of a year", "年間量", ""), Column.text("unit", "Unit", "単位")),
				rows);
	}

	private static LocalizedText kindName(Kind kind) {
		return switch (kind) {
		case RENEWABLE_SUPPLY -> LocalizedText.of("renewable supply", "再エネ供給");
		case GRID_ELECTRICITY -> LocalizedText.of("grid electricity saved", "系統電力の削減");
		case CHARGING -> LocalizedText.of("renewable charging", "再エネ充電");
		case FUEL -> LocalizedText.of("fuel avoided by electric vehicles", "EV化による燃料削減");
		};
	}

	private static Finding behaviour(AvoidanceClaim claim, AvoidanceClaim supply) {
		return new Finding(RULE, Severity.WARNING,
				LocalizedText.of(
						claim.subject().label() + " counts " + text(claim) + " of grid electricity as avoided, but " + supply.subject().label()
								+ ", which it is about, is supplied with renewable electricity already (" + text(supply)
								+ "): the same emission may be counted twice.",
						claim.subject().label() + "は系統電力 " + text(claim) + " の削減を計上していますが、対象の" + supply.subject().label()
								+ "は既に再エネ電力 " + text(supply) + " の供給対象です。同じ排出量を二重に計上している可能性があります。"),
				List.of(place(claim), place(supply)));
	}

	private static Finding charging(AvoidanceClaim charging, List<AvoidanceClaim> fuels) {
		var places = new ArrayList<>(List.of(place(charging)));
		fuels.forEach(fuel -> places.add(place(fuel)));
		return new Finding(RULE, Severity.INFO,
				LocalizedText.of(charging.subject().label() + " counts " + text(charging)
						+ " of grid electricity as avoided, and these vehicles count their fuel as avoided with charging free of emission: "
						+ names(fuels, ", ") + ". Where they charge there, the same electricity is counted twice.",
						charging.subject().label() + "は系統電力 " + text(charging) + " の削減を計上し、" + names(fuels, "、")
								+ "は充電時の排出をゼロとして燃料削減を計上しています。これらの車両がここで充電する分は二重計上になります。"),
				places);
	}

	private static String names(List<AvoidanceClaim> claims, String separator) {
		return claims.stream().map(claim -> claim.subject().label() + " (" + text(claim) + ")").collect(Collectors.joining(separator));
	}

	private static Finding.Place place(AvoidanceClaim claim) {
		return new Finding.Place(claim.subject(), text(claim));
	}

	private static String text(AvoidanceClaim claim) {
		return new Quantity(claim.amount(), claim.unit()).grouped();
	}
}
