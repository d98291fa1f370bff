package machi.ui.result.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import machi.application.CalculationRun;
import machi.calculation.CalculatorDescriptor;
import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.result.RunState;
import machi.ui.result.Runs;
import machi.ui.result.text.Texts;

/** What the selected calculator does, its parameters, and a button that runs it. */
final class CalculatorDetails {

	private final ScrolledPage page;
	private final Paper paper;
	private final Runs runs;
	private final BooleanSupplier programOpen;
	private final Locale locale = Locale.getDefault();
	private Optional<CalculatorDescriptor> shown = Optional.empty();
	private Consumer<CalculatorDescriptor> whenStarted = calculator -> {
	};
	private ParameterForm form;
	private Button run;
	private Button open;
	private Composite failure;

	CalculatorDetails(Composite parent, Paper paper, Runs runs, BooleanSupplier programOpen) {
		this.paper = paper;
		this.runs = runs;
		this.programOpen = programOpen;
		page = new ScrolledPage(parent);
	}

	void whenStarted(Consumer<CalculatorDescriptor> listener) {
		whenStarted = listener;
	}

	void show(Optional<CalculatorDescriptor> calculator) {
		if (calculator.equals(shown)) {
			return;
		}
		shown = calculator;
		var content = paper.composite(page.control(), 1, 12, 10);
		calculator.ifPresentOrElse(present -> fill(content, present),
				() -> paper.text(content, Texts.get("calculators.select"), Palette.MUTED));
		page.show(content);
		refresh();
	}

	private void fill(Composite content, CalculatorDescriptor calculator) {
		paper.title(content, calculator.title().in(locale), 1);
		var buttons = paper.composite(content, 2, 0, 4);
		run = paper.button(buttons, Texts.get("run"), Icon.RUN.descriptor(), () -> start(calculator));
		run.setData(CalculatorsView.RUN);
		open = paper.button(buttons, Texts.get("result.open"), null, () -> whenStarted.accept(calculator));
		failure = paper.composite(content, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(failure);
		form = new ParameterForm(content, paper, calculator.parameters(),
				runs.run(calculator.id()).map(CalculationRun::parameters).orElse(Map.of()), right -> checked());
		paper.text(content, calculator.description().in(locale), Palette.INK);
		var about = Texts.get("calculators.version", calculator.version());
		var method = calculator.method().in(locale);
		paper.text(content, method.isBlank() ? about : about + "  ·  " + method, Palette.MUTED);
	}

	private void start(CalculatorDescriptor calculator) {
		if (form.isRight()) {
			runs.start(calculator.id(), form.values());
			whenStarted.accept(calculator);
		}
	}

	private void checked() {
		// the form is checked while it is being made, too
		if (form != null && page.control().getContent() == run.getParent().getParent()) {
			enable();
			page.fit();
		}
	}

	private void enable() {
		run.setEnabled(programOpen.getAsBoolean() && form.isRight());
		open.setEnabled(shown.flatMap(calculator -> runs.run(calculator.id())).isPresent());
	}

	/** To be called when states have changed. */
	void refresh() {
		if (shown.isEmpty() || run == null || run.isDisposed()) {
			return;
		}
		var calculator = shown.get();
		run.setText(Texts.get(runs.run(calculator.id()).isPresent() ? "run.again" : "run"));
		for (var child : failure.getChildren()) {
			child.dispose();
		}
		if (runs.state(calculator.id()) == RunState.FAILED) {
			runs.run(calculator.id()).flatMap(CalculationRun::failure)
					.ifPresent(reason -> paper.text(failure, reason.reason().in(locale), Palette.ERROR));
		}
		var state = runs.state(calculator.id());
		if (state == RunState.LEFT_OUT || state == RunState.NOT_INSTALLED) {
			runs.leftOut(calculator.id()).ifPresent(reason -> paper.text(failure, reason.in(locale), Palette.MUTED));
		}
		enable();
		run.getParent().layout(true, true);
		page.fit();
	}
}
