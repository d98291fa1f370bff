package machi.ui.device.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.model.device.OperatorRole;
import machi.operation.JournalEntry;
import machi.operation.OperationProblem;
import machi.operation.OperationSession;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.journal.JournalReading;
import machi.ui.device.journal.JournalTable;
import machi.ui.device.live.Deed;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;
import machi.ui.page.Paper;

/** Who commanded, released and switched what, and whether the record of it is whole. */
final class AuditPane {

	private static final Messages TEXT = Messages.beside(AuditPane.class);

	private final Composite pane;
	private final Label icon;
	private final Label state;
	private final Button setAside;
	private final Paper paper;
	private final JournalTable table;
	private final JournalReading reading;
	private Optional<OperationSession> session = Optional.empty();

	/** @param names what a person calls an element, by its id */
	AuditPane(Composite parent, Paper paper, UnaryOperator<String> names) {
		this.paper = paper;
		pane = paper.composite(parent, 6, 8, 8);
		icon = new Label(pane, SWT.NONE);
		icon.setBackground(pane.getBackground());
		state = paper.text(pane, " ", Palette.INK);
		setAside = paper.button(pane, TEXT.get("audit.setAside"), Icon.WARNING.descriptor(), this::askSetAside);
		var search = new Text(pane, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("audit.filter"));
		GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(search);
		paper.button(pane, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
		paper.button(pane, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
		table = new JournalTable(pane, "audit");
		GridDataFactory.fillDefaults().grab(true, true).span(6, 1).applyTo(table.control());
		search.addListener(SWT.Modify, event -> table.filter(search.getText()));
		reading = new JournalReading(parent.getDisplay(), EnumSet.allOf(JournalEntry.Kind.class), entries -> {
			if (!pane.isDisposed()) {
				table.show(entries, names);
			}
		});
	}

	Composite control() {
		return pane;
	}

	void show(Optional<OperationSession> running, boolean journalChanged) {
		session = running;
		var damage = running.flatMap(one -> one.problems().stream().filter(problem -> problem.grade() == OperationProblem.Grade.RECORDS).findFirst());
		var text = damage.map(problem -> TEXT.get("audit.damaged", problem.text().in(Locale.getDefault())))
				.orElse(TEXT.get(running.isEmpty() ? "audit.offline" : "audit.sound"));
		if (!state.getText().equals(Paper.escaped(text))) {
			state.setText(Paper.escaped(text));
			state.setForeground((damage.isPresent() ? Palette.ERROR : Palette.INK).color());
			icon.setImage(paper.resources().create(damage.isPresent() ? Icon.ERROR.descriptor() : Icon.INFO.descriptor()));
			pane.layout(true, true);
		}
		setAside.setVisible(damage.isPresent());
		setAside.setEnabled(running.filter(one -> one.may(OperatorRole.RELEASE)).isPresent());
		if (journalChanged) {
			reading.read(running);
		}
	}

	private void askSetAside() {
		session.ifPresent(running -> {
			var dialog = new InputDialog(pane.getShell(), TEXT.get("audit.setAside"), TEXT.get("audit.setAside.question"), "",
					comment -> comment.isBlank() ? "" : null);
			if (dialog.open() == Window.OK) {
				Deed.start(pane, TEXT.get("audit.setAside"), () -> running.setDamagedJournalAside(dialog.getValue().strip()), () -> show(session, true));
			}
		});
	}

	void copy() {
		table.copy();
	}

	private void export() {
		var question = new FileQuestion(pane.getShell());
		question.ask(TEXT.get("audit.file"), "csv").ifPresent(file -> {
			try {
				AtomicFile.write(file, CsvText.of(table.rows()).getBytes(StandardCharsets.UTF_8));
			} catch (IOException unwritable) {
				question.tellRefused(file, unwritable);
			}
		});
	}

	/** How many entries are shown. */
	int count() {
		return table.count();
	}
}
