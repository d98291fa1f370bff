package machi.cli.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** A calculator as a vendor might bring it: it sums the program's key figures, or misbehaves as a test wants it. */
final class Trial {

	static final String ID = "trial.sum";

	/** Every kind of value that an input may hold. */
	record Input(List<Item> items, Map<String, BigDecimal> byName, Set<String> names, double[] hours) {
	}

	record Item(Subject subject, BigDecimal value) {
	}

	/** What the calculator does with its input. */
	interface Behaviour {
		CalculationResult apply(Input input, ParameterValues parameters, CalculationMonitor monitor) throws CalculationException;
	}

	private Trial() {
	}

	static Calculator<Input> calculator(String version, List<String> reads, Behaviour behaviour) {
		var parameter = Parameter.number("factor", LocalizedText.of("Factor", "係数"), LocalizedText.of("Multiplies.", "掛けます。"), "", "0",
				"10");
		var descriptor = new CalculatorDescriptor(ID, version, LocalizedText.of("Trial sum", "試験の合計"),
				LocalizedText.of("Sums.", "合計します。"), CalculatorDescriptor.Kind.CALCULATION, reads, List.of(parameter), LocalizedText.of("addition", "加算"), 99000);
		return new Calculator<>() {

			@Override
			public CalculatorDescriptor descriptor() {
				return descriptor;
			}

			@Override
			public Class<Input> inputType() {
				return Input.class;
			}

			@Override
			public CalculationResult calculate(Input input, ParameterValues parameters, CalculationMonitor monitor)
					throws CalculationException {
				return behaviour.apply(input, parameters, monitor);
			}
		};
	}

	static CalculationResult sum(Input input, ParameterValues parameters, CalculationMonitor monitor) {
		monitor.progress(0.5);
		var factor = parameters.number("factor").orElse(BigDecimal.ONE);
		var sum = input.items().stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add).multiply(factor);
		return CalculationResult.of(List.of(new ResultTable("sum", LocalizedText.of("Sum", "合計"),
				List.of(Column.number("value", "Value", "値", "kWh")), List.of(Row.total("total", sum)))), List.of(), List.of());
	}

	static InputBinding<Input> binding() {
		return new InputBinding<>() {

			@Override
			public String calculatorId() {
				return ID;
			}

			@Override
			public Input bind(ProgramContent content) {
				var items = content.program().getFigures().stream()
						.map(figure -> new Item(ModelReader.subject(figure, "value"), figure.getValue())).toList();
				// Map.of and Set.of come in another order in every run of Java
				return new Input(items, Map.of("a", BigDecimal.ONE, "b", BigDecimal.TEN, "c", BigDecimal.TWO), Set.of("x", "y", "z"),
						new double[] { 1, Double.NaN });
			}
		};
	}
}
