package machi.ui.installation.features;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import machi.installation.Feature;
import machi.installation.InstallationState;
import machi.installation.StateDifference;
import machi.ui.Messages;
import machi.ui.page.AreaDialog;

/** Lists what was installed when, newest first, and asks for the state to go back to. */
final class StatesDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(StatesDialog.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);

	private final List<InstallationState> states;
	private Table table;
	private Text changes;
	private Optional<InstallationState> chosen = Optional.empty();

	StatesDialog(Shell parent, List<InstallationState> states) {
		super(parent, TEXT.get("states.title"));
		this.states = states;
	}

	/** Opens the dialog; empty when nothing shall be set back. */
	Optional<InstallationState> ask() {
		return open() == Window.OK ? chosen : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		Names.of(shell, "states");
	}

	@Override
	protected void fill(Composite area) {
		setTitle(TEXT.get("states.title"));
		setMessage(TEXT.get(states.size() > 1 ? "states.message" : "states.none"));
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(area);
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		Names.of(table, "states", TEXT.get("states.title"));
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		column("states.since", 240);
		column("states.features", 330);
		states.forEach(this::add);
		table.addListener(SWT.Selection, event -> selected());
		table.addListener(SWT.DefaultSelection, event -> selected());
		GridDataFactory.fillDefaults().grab(true, true).hint(600, 160).applyTo(table);
		new Label(area, SWT.NONE).setText(TEXT.get("states.changes"));
		changes = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		Names.of(changes, "changes", TEXT.get("states.changes"));
		GridDataFactory.fillDefaults().grab(true, true).hint(600, 120).applyTo(changes);
	}

	private void column(String key, int width) {
		var column = new TableColumn(table, SWT.LEFT);
		column.setText(TEXT.get(key));
		column.setWidth(width);
	}

	private void add(InstallationState state) {
		var item = new TableItem(table, SWT.NONE);
		var time = TIME.withLocale(Locale.getDefault()).format(state.since().atZone(ZoneId.systemDefault()));
		item.setText(new String[] { time, TEXT.get(state.current() ? "states.now" : "states.count", state.features().size()) });
		item.setData(state);
		Names.of(item, state.since().toString());
	}

	private void selected() {
		int index = table.getSelectionIndex();
		var state = states.get(index);
		var before = index + 1 < states.size() ? states.get(index + 1).features() : List.<Feature>of();
		changes.setText(String.join("\n", StateDifference.lines(before, state.features())));
		chosen = Optional.of(state).filter(one -> !one.current());
		getButton(IDialogConstants.OK_ID).setEnabled(chosen.isPresent());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		var ok = createButton(parent, IDialogConstants.OK_ID, TEXT.get("states.ok"), true);
		ok.setEnabled(false);
		Names.of(ok, "ok");
		Names.of(createButton(parent, IDialogConstants.CANCEL_ID, TEXT.get("close"), false), "cancel");
	}
}
