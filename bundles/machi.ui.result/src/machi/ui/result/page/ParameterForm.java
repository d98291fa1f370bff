package machi.ui.result.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.calculation.CalculationException;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.report.FigureText;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.result.text.Texts;

/**
 * A form made from the descriptions of parameters. Each field says its unit, range and default, and what is wrong with
 * what was entered. A field left empty has its default; where there is none, the program's own data decides.
 */
public final class ParameterForm {

	/** Key of the widget data that names the parameter of a field. */
	public static final String PARAMETER = "machi.parameter";

	private final Paper paper;
	private final Composite form;
	private final Locale locale = Locale.getDefault();
	private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();
	private final Map<String, String> refused = new LinkedHashMap<>();
	private final Consumer<Boolean> whenChecked;

	/**
	 * @param values      texts that the fields begin with, by parameter name
	 * @param whenChecked is told after every change whether all fields are right
	 */
	ParameterForm(Composite parent, Paper paper, List<Parameter> parameters, Map<String, String> values,
			Consumer<Boolean> whenChecked) {
		this.paper = paper;
		this.whenChecked = whenChecked;
		form = paper.composite(parent, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		for (var parameter : parameters) {
			createField(parameter, values.getOrDefault(parameter.name(), ""));
		}
	}

	/** The texts that were entered, by parameter name; blank ones are left out. */
	Map<String, String> values() {
		var values = new LinkedHashMap<String, String>();
		fields.forEach((name, text) -> {
			if (!text.get().isBlank()) {
				values.put(name, text.get().strip());
			}
		});
		return values;
	}

	boolean isRight() {
		return refused.isEmpty();
	}

	private void createField(Parameter parameter, String value) {
		var label = paper.text(form, label(parameter), Palette.INK);
		((GridData) label.getLayoutData()).verticalIndent = 6;
		var control = switch (parameter.type()) {
		case BOOLEAN -> choice(parameter, List.of("true", "false"), List.of(Texts.get("yes"), Texts.get("no")), value);
		case CHOICE -> choice(parameter, parameter.choices(), parameter.choices(), value);
		case TEXT, NUMBER, INTEGER, FISCAL_YEAR -> text(parameter, value);
		};
		control.setData(PARAMETER, parameter.name());
		control.setToolTipText(parameter.help().in(locale));
		var problem = paper.text(form, "", Palette.ERROR);
		((GridData) problem.getLayoutData()).exclude = true;
		paper.text(form, parameter.help().in(locale), Palette.MUTED);
		control.addListener(SWT.Modify, event -> check(parameter, problem));
		check(parameter, problem);
	}

	private String label(Parameter parameter) {
		var unit = parameter.unit().in(locale);
		var range = range(parameter);
		return parameter.label().in(locale) + (unit.isEmpty() ? "" : " (" + unit + ")") + (range.isEmpty() ? "" : "  " + range);
	}

	private static String range(Parameter parameter) {
		var minimum = bound(parameter.minimum());
		var maximum = bound(parameter.maximum());
		return minimum.isEmpty() && maximum.isEmpty() ? "" : Texts.get("parameter.range", minimum, maximum);
	}

	private static String bound(Optional<BigDecimal> number) {
		return number.map(FigureText::number).orElse("");
	}

	private Control text(Parameter parameter, String value) {
		var field = new Text(form, SWT.BORDER | SWT.SINGLE);
		field.setMessage(parameter.defaultValue().isEmpty() ? Texts.get("parameter.own")
				: Texts.get("parameter.default", parameter.defaultValue()));
		field.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		fields.put(parameter.name(), field::getText);
		return field;
	}

	private Control choice(Parameter parameter, List<String> values, List<String> shown, String value) {
		var field = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		int standard = values.indexOf(parameter.defaultValue());
		field.add(standard < 0 ? Texts.get("parameter.own") : Texts.get("parameter.default", shown.get(standard)));
		shown.forEach(field::add);
		field.select(values.indexOf(value) + 1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		fields.put(parameter.name(), () -> field.getSelectionIndex() <= 0 ? "" : values.get(field.getSelectionIndex() - 1));
		return field;
	}

	private void check(Parameter parameter, Label problem) {
		var message = "";
		try {
			ParameterValues.of(List.of(parameter), Map.of(parameter.name(), fields.get(parameter.name()).get()));
			refused.remove(parameter.name());
		} catch (CalculationException wrong) {
			message = wrong.reason().in(locale);
			refused.put(parameter.name(), message);
		}
		problem.setText(Paper.escaped(message));
		var data = (GridData) problem.getLayoutData();
		if (data.exclude != message.isEmpty()) {
			data.exclude = message.isEmpty();
			problem.setVisible(!message.isEmpty());
		}
		whenChecked.accept(isRight());
	}
}
