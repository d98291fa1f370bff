package machi.ui.result.page;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.Finding;
import machi.calculation.Subject;
import machi.report.DocumentNames;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.page.SubjectText;
import machi.ui.result.text.Texts;

/** The places of one finding, each with its value, its sources and the way there. */
final class PlaceList {

	private final ScrolledPage page;
	private final Paper paper;
	private final ProgramContext context;
	private final Locale locale;

	PlaceList(Composite parent, Paper paper, ProgramContext context, Locale locale) {
		this.paper = paper;
		this.context = context;
		this.locale = locale;
		page = new ScrolledPage(parent);
		show(Optional.empty());
	}

	/** The first place that there is a way to. */
	static Optional<Subject> firstSubject(Finding finding) {
		return finding.places().stream().map(Finding.Place::subject).filter(subject -> !subject.isNone()).findFirst();
	}

	void show(Optional<Finding> finding) {
		var content = paper.composite(page.control(), 1, 12, 8);
		finding.ifPresentOrElse(present -> fill(content, present),
				() -> paper.text(content, Texts.get("findings.select"), Palette.MUTED));
		page.show(content);
	}

	private void fill(Composite content, Finding finding) {
		paper.text(content, finding.message().in(locale), Palette.INK);
		for (var place : finding.places()) {
			var box = paper.composite(content, 1, 0, 4);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
			var name = SubjectText.subject(place.subject(), context.program(), locale);
			if (place.subject().isNone()) {
				paper.text(box, name, Palette.MUTED);
			} else {
				paper.link(box, "<a>" + Paper.escaped(name) + "</a>", target -> context.reveal(place.subject()));
			}
			if (!place.value().isEmpty()) {
				paper.text(box, place.value(), Palette.INK);
			}
			var sources = context.program().map(program -> DocumentNames.of(program.program(), locale))
					.map(names -> SubjectText.sources(place.subject().sources(), names)).orElse("");
			if (!sources.isEmpty()) {
				paper.text(box, sources, Palette.MUTED);
			}
		}
		paper.text(content, finding.rule(), Palette.MUTED);
	}
}
