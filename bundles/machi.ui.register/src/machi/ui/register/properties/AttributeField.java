package machi.ui.register.properties;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.register.AppendOnly;
import machi.register.CellException;
import machi.register.CellType;
import machi.register.RegisterColumn;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.register.edit.CellEdits;
import machi.ui.register.table.CellTexts;
import machi.ui.register.table.ReferenceProposals;
import machi.workspace.OpenProgram;

/** One attribute in the form: its label, a field, its unit. What is typed is taken on Enter or when the field is left. */
final class AttributeField {

	private static final Messages TEXT = Messages.beside(AttributeField.class);
	private static final int LONG_TEXT = 60;

	private final ProgramContext context;
	private final OpenProgram program;
	private final CellTexts texts;
	private final EObject element;
	private final RegisterColumn column;
	private final Consumer<String> statusLine;
	private final Control field;

	AttributeField(Composite grid, ProgramContext context, OpenProgram program, CellTexts texts, EObject element,
			RegisterColumn column, Consumer<String> statusLine) {
		this.context = context;
		this.program = program;
		this.texts = texts;
		this.element = element;
		this.column = column;
		this.statusLine = statusLine;
		var name = label(grid, column.label().in(Locale.getDefault()) + (column.personal() ? " (" + TEXT.get("personal") + ")" : ""));
		name.setToolTipText(column.personal() ? TEXT.get("personal.tip") : null);
		field = isChoice() ? choice(grid) : text(grid);
		boolean unit = !column.unit().symbol().isEmpty();
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).span(unit ? 1 : 2, 1).align(SWT.FILL, SWT.CENTER)
				.applyTo(field);
		if (unit) {
			label(grid, column.unit().symbol());
		}
	}

	private static Label label(Composite grid, String text) {
		var label = new Label(grid, SWT.NONE);
		label.setText(text);
		label.setForeground(Palette.MUTED.color());
		label.setBackground(Palette.PAPER.color());
		return label;
	}

	private boolean isChoice() {
		return !column.many() && (column.type() == CellType.ENUMERATION || column.type() == CellType.BOOLEAN);
	}

	private Combo choice(Composite grid) {
		var combo = new Combo(grid, SWT.READ_ONLY | SWT.DROP_DOWN);
		Stream<?> values = column.type() == CellType.BOOLEAN ? Stream.of(true, false)
				: ((EEnum) column.attribute().getEAttributeType()).getELiterals().stream().map(literal -> literal.getInstance());
		combo.setItems(values.map(value -> texts.text(column, value)).toArray(String[]::new));
		combo.setVisibleItemCount(14);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> take(combo.getText())));
		return combo;
	}

	private Text text(Composite grid) {
		var shown = texts.text(column, element.eGet(column.attribute()));
		boolean number = column.type() == CellType.NUMBER || column.type() == CellType.INTEGER;
		boolean lines = column.type() == CellType.TEXT && (shown.length() > LONG_TEXT || shown.contains("\n"));
		var text = new Text(grid, lines ? SWT.BORDER | SWT.WRAP | SWT.MULTI : SWT.BORDER | (number ? SWT.RIGHT : SWT.LEFT));
		text.setEditable(!column.attribute().isID());
		text.addFocusListener(FocusListener.focusLostAdapter(left -> take(text.getText())));
		text.addKeyListener(KeyListener.keyPressedAdapter(key -> {
			if (key.keyCode == SWT.CR || key.keyCode == SWT.KEYPAD_CR) {
				take(text.getText());
			} else if (key.keyCode == SWT.ESC) {
				giveUp();
			}
		}));
		if (column.type() == CellType.REFERENCE) {
			var proposals = new ContentProposalAdapter(text, new TextContentAdapter(),
					new ReferenceProposals(program, texts, column), null, null);
			proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		}
		return text;
	}

	private void take(String typed) {
		if (field.isDisposed() || column.attribute().isID() || typed.equals(present())) {
			return;
		}
		try {
			var value = texts.value(column, typed);
			if (AppendOnly.refuses(column.attribute(), element.eGet(column.attribute()), value)) {
				throw new CellException(typed, AppendOnly.expected(column.attribute()));
			}
			accepted();
			new CellEdits(program.editingDomain())
					.set(element, column.attribute(), value, TEXT.get("edit", column.label().in(Locale.getDefault())))
					.ifPresentOrElse(context::execute, this::giveUp);
		} catch (CellException refused) {
			var reason = texts.refusal(column, refused);
			field.setBackground(Palette.ERROR_GROUND.color());
			field.setToolTipText(reason);
			statusLine.accept(reason);
		}
	}

	private void accepted() {
		if (field.getToolTipText() != null) {
			field.setBackground(null);
			field.setToolTipText(null);
			statusLine.accept(null);
		}
	}

	private void giveUp() {
		accepted();
		setText(present());
	}

	private String present() {
		return texts.text(column, element.eGet(column.attribute()));
	}

	/** Shows the present value unless the field holds something refused that its user is about to mend. */
	void refresh() {
		if (!field.isDisposed() && field.getToolTipText() == null) {
			setText(present());
		}
	}

	private void setText(String shown) {
		if (field instanceof Combo combo) {
			combo.setText(shown);
		} else if (field instanceof Text text && !text.getText().equals(shown)) {
			text.setText(shown);
		}
	}
}
