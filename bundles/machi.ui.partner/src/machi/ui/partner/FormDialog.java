package machi.ui.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.partner.PartnerRuleException;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.ProgramContext;

/** A form whose fields become one step of undo. What the rules refuse is said above the fields, which stay as they are. */
abstract class FormDialog extends TitleAreaDialog {

	/** Key under which a field or button carries its name, for tests and scripts. */
	static final String FIELD = "machi.field";

	private static final Messages TEXT = Messages.beside(FormDialog.class);
	private static final int WIDTH = 320;

	private final ProgramContext context;
	private final String name;

	/** @param name beginning of the keys of its texts */
	FormDialog(Shell shell, ProgramContext context, String name) {
		super(shell);
		this.context = context;
		this.name = name;
	}

	/** Makes the fields, in a grid of two columns. */
	abstract void createFields(Composite grid);

	/**
	 * What the form asks for.
	 *
	 * @throws PartnerRuleException when a rule forbids it
	 * @throws Refused              when a field cannot be read
	 */
	abstract Command command() throws PartnerRuleException, Refused;

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.get(name + ".title"));
		shell.setData(FIELD, name);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = (Composite) super.createDialogArea(parent);
		var grid = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(10, 6).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		createFields(grid);
		setTitle(TEXT.get(name + ".title"));
		setMessage(TEXT.get(name + ".message"));
		return area;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		var bar = super.createButtonBar(parent);
		getButton(OK).setText(TEXT.get(name + ".ok"));
		getButton(OK).setData(FIELD, "ok");
		return bar;
	}

	@Override
	protected void okPressed() {
		try {
			context.execute(command());
			super.okPressed();
		} catch (PartnerRuleException refused) {
			setMessage(refused.reason().in(Locale.getDefault()), IMessageProvider.ERROR);
		} catch (Refused unreadable) {
			setMessage(unreadable.getMessage(), IMessageProvider.ERROR);
		}
	}

	final Text text(Composite grid, String field, String value) {
		return entry(grid, field, value, SWT.BORDER);
	}

	final Text lines(Composite grid, String field, String value) {
		var text = entry(grid, field, value, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 60).applyTo(text);
		return text;
	}

	private static Text entry(Composite grid, String field, String value, int style) {
		label(grid, field);
		var text = new Text(grid, style);
		text.setText(value);
		text.setData(FIELD, field);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** A date, today at first. */
	final Text date(Composite grid, String field) {
		var text = text(grid, field, today().toString());
		text.setMessage("2020-04-01");
		return text;
	}

	static LocalDate today() {
		return LocalDate.now(Clock.systemDefaultZone());
	}

	final Button check(Composite grid, String field, boolean value) {
		new Label(grid, SWT.NONE);
		var button = new Button(grid, SWT.CHECK);
		button.setText(TEXT.get("field." + field));
		button.setSelection(value);
		button.setData(FIELD, field);
		return button;
	}

	final Combo choice(Composite grid, String field, List<LocalizedText> choices) {
		label(grid, field);
		var combo = new Combo(grid, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(choices.stream().map(choice -> choice.in(Locale.getDefault())).toArray(String[]::new));
		combo.setVisibleItemCount(14);
		combo.select(0);
		combo.setData(FIELD, field);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	/** Goals and targets: typed as on paper, or chosen from the list. */
	final Text targets(Composite grid, Targets targets, String value) {
		label(grid, "targets");
		var row = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		var text = new Text(row, SWT.BORDER);
		text.setText(value);
		text.setMessage("7.2、12.b");
		text.setData(FIELD, "targets");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		var button = new Button(row, SWT.PUSH);
		button.setText(TEXT.get("targets.choose"));
		button.setData(FIELD, "targets.choose");
		button.addListener(SWT.Selection, pressed -> new TargetDialog(getShell(), targets, text.getText()).ask().ifPresent(text::setText));
		return text;
	}

	private static void label(Composite grid, String field) {
		var label = new Label(grid, SWT.NONE);
		label.setText(TEXT.get("field." + field));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	/** @throws Refused when it is no date */
	static LocalDate dateOf(Text field) throws Refused {
		return ReportingPeriod.firstDay(field.getText()).orElseThrow(() -> new Refused(TEXT.get("wrong.date", field.getText())));
	}

	/** @throws Refused when it is neither empty nor a whole number of zero or more */
	static Optional<Integer> number(Text field) throws Refused {
		var typed = field.getText().strip();
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		if (!typed.matches("[0-9]{1,4}")) {
			throw new Refused(TEXT.get("wrong.number", typed));
		}
		return Optional.of(Integer.valueOf(typed));
	}

	/** A field that cannot be read. */
	static final class Refused extends Exception {

		private static final long serialVersionUID = 1L;

		Refused(String reason) {
			super(reason);
		}
	}
}
