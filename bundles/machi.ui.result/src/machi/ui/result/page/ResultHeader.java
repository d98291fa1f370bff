package machi.ui.result.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import machi.application.CalculationRun;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Parameter;
import machi.report.FigureText;
import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.result.RunState;
import machi.ui.result.text.Texts;

/** Says which calculation of what this is: title, version, parameters, inputs, sources. */
final class ResultHeader {

	private static final int DIGEST_LENGTH = 10;

	private final Locale locale = Locale.getDefault();
	private final Composite header;
	private final Label title;
	private final Label description;
	private final Label about;
	private final Button again;
	private final Button export;

	ResultHeader(Composite parent, Paper paper, Runnable runAgain, Supplier<Optional<ResultExport>> exporter) {
		header = paper.composite(parent, 2, 16, 10);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		var words = paper.composite(header, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		title = paper.title(words, "", 4);
		description = paper.text(words, "", Palette.INK);
		about = paper.text(words, "", Palette.MUTED);
		var buttons = paper.composite(header, 2, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(buttons);
		again = paper.button(buttons, Texts.get("run.again"), Icon.RUN.descriptor(), runAgain);
		export = paper.button(buttons, Texts.get("export"), Icon.EXPORT.descriptor(), () -> exporter.get().ifPresent(this::offer));
	}

	private void offer(ResultExport exports) {
		var menu = new Menu(export);
		for (var choice : exports.choices()) {
			var item = new MenuItem(menu, SWT.PUSH);
			item.setText(choice.label());
			item.addListener(SWT.Selection, event -> choice.action().run());
		}
		var bounds = export.getBounds();
		menu.setLocation(export.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		menu.setVisible(true);
	}

	void update(Optional<CalculatorDescriptor> installed, Optional<CalculationRun> run, RunState state) {
		var calculator = run.map(CalculationRun::descriptor).or(() -> installed);
		title.setText(Paper.escaped(calculator.map(one -> one.title().in(locale)).orElse("")));
		description.setText(Paper.escaped(calculator.map(one -> one.description().in(locale)).orElse("")));
		about.setText(Paper.escaped(run.map(this::about)
				.orElse(calculator.map(one -> Texts.get("calculators.version", one.version())).orElse(""))));
		about.setToolTipText(run.map(CalculationRun::inputDigest).map(digest -> Texts.get("result.digest.long", digest)).orElse(null));
		again.setEnabled(installed.isPresent() && state != RunState.RUNNING);
		export.setEnabled(run.flatMap(CalculationRun::result).isPresent());
		header.getParent().layout(true, true);
	}

	private String about(CalculationRun run) {
		var digest = run.inputDigest().substring(0, Math.min(DIGEST_LENGTH, run.inputDigest().length()));
		return String.join("   ·   ", Texts.get("calculators.version", run.descriptor().version()), parameters(run),
				Texts.get("result.sources", run.sources().size()), Texts.get("result.digest", digest));
	}

	private String parameters(CalculationRun run) {
		if (run.parameters().isEmpty()) {
			return Texts.get("result.parameters.none");
		}
		var byName = run.descriptor().parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
		return run.parameters().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.map(entry -> parameter(byName.get(entry.getKey()), entry.getKey(), entry.getValue()))
				.collect(Collectors.joining(", "));
	}

	private String parameter(Parameter parameter, String name, String value) {
		if (parameter == null) {
			return name + " = " + value;
		}
		var text = parameter.type() == Parameter.Type.NUMBER ? FigureText.number(new BigDecimal(value)) : value;
		return (parameter.label().in(locale) + " = " + text + " " + parameter.unit().in(locale)).strip();
	}
}
