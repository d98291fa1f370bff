package machi.ui.page;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.CalculationException;
import machi.report.DocumentNames;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;

/** Why a calculation was not possible: the sentence, the object, its attribute, its value, and the way there. */
public final class FailurePage {

	private static final Messages TEXT = Messages.beside(FailurePage.class);

	public FailurePage(Composite parent, Paper paper, CalculationException failure, ProgramContext context) {
		var locale = Locale.getDefault();
		var page = paper.composite(parent, 2, 24, 20);
		var image = new Label(page, SWT.NONE);
		image.setImage(paper.resources().create(Icon.ERROR.descriptor()));
		image.setBackground(page.getBackground());
		paper.title(page, failure.reason().in(locale), 2);
		var subject = failure.subject();
		if (!subject.isNone()) {
			row(page, paper, "failure.object", subject.label().isEmpty() ? subject.elementId() : subject.label());
			row(page, paper, "failure.attribute", SubjectText.attribute(subject, context.program(), locale));
		}
		row(page, paper, "failure.value", failure.value());
		context.program().ifPresent(program -> {
			var names = DocumentNames.of(program.program(), locale);
			row(page, paper, "failure.sources", SubjectText.sources(subject.sources(), names));
		});
		if (!subject.isNone()) {
			paper.word(page, "", Palette.INK);
			paper.link(page, "<a>" + TEXT.get("goto") + "</a>", target -> context.reveal(subject));
		}
	}

	private static void row(Composite page, Paper paper, String label, String value) {
		if (!value.isBlank()) {
			paper.word(page, TEXT.get(label), Palette.MUTED);
			paper.text(page, value, Palette.INK);
		}
	}
}
