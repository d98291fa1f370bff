package machi.ui.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.model.core.Element;
import machi.register.TableText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.page.AtomicFile;
import machi.ui.page.FileQuestion;
import machi.ui.page.Paper;

/** The buttons above the schedule: add, zoom, fold, print, and give away as picture, page, calendar or table. */
final class ScheduleTools {

	private static final Messages TEXT = Messages.beside(ScheduleTools.class);

	private final ScheduleEditor editor;
	private final List<Control> needData = new ArrayList<>();
	private final Combo size;

	ScheduleTools(Composite parent, Paper paper, ScheduleEditor editor) {
		this.editor = editor;
		var bar = paper.composite(parent, 1, 0, 0);
		// what does not fit beside the rest goes below it
		var layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = 6;
		layout.marginWidth = 9;
		bar.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		button(paper, bar, "add", Icon.ADD, () -> editor.addAt("", YearMonth.now()));
		button(paper, bar, "zoom.out", null, () -> editor.zoom(-1));
		button(paper, bar, "zoom.in", null, () -> editor.zoom(1));
		button(paper, bar, "today", null, editor::showToday);
		button(paper, bar, "fold", null, editor::foldAll);
		size = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		for (var paperSize : PaperSize.values()) {
			size.add(TEXT.get("paper", paperSize.name()));
		}
		size.select(0);
		size.setToolTipText(TEXT.get("paper.tip"));
		needData.add(size);
		button(paper, bar, "print", null, this::print);
		button(paper, bar, "page", Icon.EXPORT, () -> save("html", () -> ScheduleFile.html(editor.canvas().drawing(), title(), paperSize())));
		button(paper, bar, "svg", Icon.EXPORT, () -> save("svg", () -> ScheduleFile.svg(editor.canvas().drawing(), title())));
		button(paper, bar, "calendar", Icon.EXPORT, () -> save("ics", () -> CalendarFile.of(editor.reminders(), programId())));
	}

	private void button(Paper paper, Composite bar, String key, Icon icon, Runnable action) {
		Button button = paper.button(bar, TEXT.get(key), icon == null ? null : icon.descriptor(), action);
		button.setToolTipText(TEXT.get(key + ".tip"));
		button.setData(key);
		needData.add(button);
	}

	void setEnabled(boolean enabled) {
		needData.forEach(control -> control.setEnabled(enabled));
	}

	private PaperSize paperSize() {
		return PaperSize.values()[Math.max(0, size.getSelectionIndex())];
	}

	private String title() {
		var name = editor.program().map(program -> program.program().getName()).orElse("");
		return name == null || name.isBlank() ? editor.getTitle() : name + " " + editor.getTitle();
	}

	private String programId() {
		return editor.program().map(program -> program.program().getId()).filter(id -> id != null && !id.isBlank()).orElse("machi");
	}

	void print() {
		Optional.ofNullable(editor.canvas().drawing())
				.ifPresent(drawing -> new SchedulePrint(editor.getSite().getShell()).ask(drawing, title()));
	}

	private void save(String extension, Supplier<String> text) {
		var question = new FileQuestion(editor.getSite().getShell());
		question.ask(title(), extension).ifPresent(file -> write(question, file, text.get()));
	}

	private static void write(FileQuestion question, Path file, String text) {
		try {
			AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
		} catch (IOException refused) {
			question.tellRefused(file, refused);
		}
	}

	/** Copies the rows that are shown, for a spreadsheet. */
	void copy() {
		var drawing = editor.canvas().drawing();
		if (drawing == null) {
			return;
		}
		var rows = new ArrayList<List<String>>();
		rows.add(List.of(TEXT.get("copy.initiative"), TEXT.get("copy.milestone"), TEXT.get("copy.start"), TEXT.get("copy.end"),
				TEXT.get("copy.responsible")));
		var content = drawing.content();
		for (var row : content.rows()) {
			for (var milestone : row.milestones()) {
				var bar = Optional.ofNullable(content.bars().get(milestone.getId()));
				rows.add(List.of(row.initiative().map(Element.class::cast).map(content::name).orElse(""), content.name(milestone),
						bar.map(days -> days.start().toString()).orElse(""), bar.map(days -> days.end().toString()).orElse(""),
						milestone.getResponsible() == null ? "" : milestone.getResponsible()));
			}
		}
		var clipboard = new Clipboard(editor.canvas().getDisplay());
		try {
			clipboard.setContents(new Object[] { TableText.write(rows) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
