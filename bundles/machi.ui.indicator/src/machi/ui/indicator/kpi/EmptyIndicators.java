package machi.ui.indicator.kpi;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.CalculationException;
import machi.register.RegisterCatalog;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.indicator.data.ProgressRun;
import machi.ui.page.FailurePage;
import machi.ui.page.Paper;

/** What stands there while there is no indicator to show: what is to be entered, and the way there. */
public final class EmptyIndicators {

	private static final Messages TEXT = Messages.beside(EmptyIndicators.class);
	private static final String REGISTER = "program.kpis";

	private EmptyIndicators() {
	}

	/** @param run what was computed last */
	public static Composite create(Composite parent, Paper paper, ProgramContext context, Optional<ProgressRun> run) {
		var page = paper.composite(parent, 1, 24, 20);
		if (context.program().isEmpty()) {
			paper.text(page, TEXT.get("empty.program"), Palette.MUTED);
			return page;
		}
		if (run.isEmpty()) {
			paper.text(page, TEXT.get("empty.running"), Palette.MUTED);
			return page;
		}
		var failure = run.get().failure();
		if (failure.filter(EmptyIndicators::isAboutAValue).isPresent()) {
			new FailurePage(page, paper, failure.get(), context);
			return page;
		}
		paper.title(page, TEXT.get("empty.title"), 3);
		paper.text(page, TEXT.get("empty.needs"), Palette.INK);
		RegisterCatalog.installed().register(REGISTER).ifPresent(register -> {
			var button = paper.button(page, TEXT.get("empty.enter", register.title().in(Locale.getDefault())), Icon.REGISTER.descriptor(),
					() -> context.show(register));
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		});
		return page;
	}

	/** A program without the domain has nothing entered yet, which is no failure. */
	private static boolean isAboutAValue(CalculationException failure) {
		return !failure.subject().isNone();
	}
}
