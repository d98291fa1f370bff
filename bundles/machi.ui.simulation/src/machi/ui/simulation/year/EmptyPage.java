package machi.ui.simulation.year;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.CalculationException;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Paper;

/** What stands there while there is no year to show: what is missing, and the registers that it is entered in. */
final class EmptyPage {

	private static final Messages TEXT = Messages.beside(EmptyPage.class);
	private static final String DOMAIN = "simulation";

	private EmptyPage() {
	}

	static void noProgram(Composite parent, Paper paper) {
		var page = paper.composite(parent, 1, 24, 20);
		paper.title(page, TEXT.get("page.title"), 4);
		paper.text(page, TEXT.get("empty.program"), Palette.MUTED);
	}

	static void running(Composite parent, Paper paper) {
		var page = paper.composite(parent, 1, 24, 20);
		paper.text(page, TEXT.get("empty.running"), Palette.MUTED);
	}

	static void notRun(Composite parent, Paper paper) {
		var page = paper.composite(parent, 1, 24, 20);
		paper.text(page, TEXT.get("empty.notrun"), Palette.MUTED);
	}

	/** Whether the failure is about the program as a whole: it lacks what a simulation needs. */
	static boolean isMissingData(CalculationException failure, ProgramContext context) {
		return failure.subject().isNone() || context.program()
				.filter(open -> failure.subject().elementId().equals(open.program().getId())).isPresent();
	}

	/** The program has no data yet: what a simulation needs, and where it is entered. */
	static void missing(Composite parent, Paper paper, ProgramContext context, Optional<CalculationException> reason) {
		var locale = Locale.getDefault();
		var page = paper.composite(parent, 1, 24, 20);
		paper.title(page, TEXT.get("empty.missing"), 2);
		reason.ifPresent(failure -> paper.text(page, failure.reason().in(locale), Palette.INK));
		paper.text(page, TEXT.get("empty.needs"), Palette.MUTED);
		for (var register : RegisterCatalog.installed().registers()) {
			if (isNeeded(register)) {
				var link = paper.link(page, "<a>" + Paper.escaped(register.title().in(locale)) + "</a>", target -> context.show(register));
				GridDataFactory.fillDefaults().indent(12, 0).applyTo(link);
			}
		}
	}

	private static boolean isNeeded(RegisterDefinition register) {
		return !register.nested() && !register.single() && register.domain().getEPackage().getName().equals(DOMAIN);
	}
}
