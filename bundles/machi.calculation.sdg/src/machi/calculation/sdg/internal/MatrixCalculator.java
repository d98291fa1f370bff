package machi.calculation.sdg.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.sdg.SdgInput;
import machi.calculation.sdg.SdgItem;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCodes;

/** Which initiatives, indicators and partners serve which goals and targets, and what nobody serves. */
@Component(service = Calculator.class)
public final class MatrixCalculator implements Calculator<SdgInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("sdg.matrix", "1.0",
			LocalizedText.of("Initiatives and the SDGs", "取組とSDGs"),
			LocalizedText.of("Reads the goals and targets that initiatives, KPIs and partners name, and finds goals that nobody serves.",
					"取組・KPI・パートナーが掲げるゴールとターゲットを読み取り、どれにも対応しないゴールを見つけます。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program", "partner"), List.of(),
			LocalizedText.of("A/RES/70/1; A/RES/71/313, Annex, as refined up to E/CN.3/2025/6",
					"国連総会決議 A/RES/70/1、A/RES/71/313 附属書(E/CN.3/2025/6 までの改定を含む)"), 28100);

	/** What the program ships; it never changes. */
	private final SdgCatalogue catalogue = SdgCatalogue.shipped();
	private final SdgCodes codes = new SdgCodes(catalogue);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<SdgInput> inputType() {
		return SdgInput.class;
	}

	@Override
	public CalculationResult calculate(SdgInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.items(), item -> item.subject().elementId(), SdgItem::subject);
		if (input.items().stream().allMatch(item -> item.codes().isBlank())) {
			// a program that does not use the goals has no gaps in them
			return CalculationResult.of(List.of(), List.of(), List.of());
		}
		var items = input.items().stream().peek(item -> monitor.checkCancelled())
				.map(item -> new MappedItem(item, codes.read(item.codes()))).toList();
		var tables = new MatrixTables(catalogue, items);
		return CalculationResult.of(List.of(tables.contexts(), tables.matrix(), tables.goals()), List.of(),
				new MatrixFindings(catalogue, items).all());
	}
}
