package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.register.CellException;
import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/**
 * Fields for some attributes of a class, labelled as in its register. Nothing is written before {@link #read()} is asked
 * for what they hold, so that a form is one step for undo.
 */
public final class AttributeForm {

	private static final Messages TEXT = Messages.beside(AttributeForm.class);

	private final Composite grid;
	private final Paper paper;
	private final ElementNames names;
	private final EClass type;
	private final CellFormat format;
	private final List<FormField> fields = new ArrayList<>();
	private final Label refusal;

	public AttributeForm(Composite parent, Paper paper, OpenProgram program, EClass type) {
		this.paper = paper;
		this.type = type;
		names = new ElementNames(program);
		format = new CellFormat(Locale.getDefault(), ElementReferences.of(program));
		grid = paper.composite(parent, 2, 0, 0);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		refusal = paper.text(grid, "", Palette.ERROR);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).exclude(true).applyTo(refusal);
	}

	/** A field of one line, or a choice where the attribute allows only some values. */
	public AttributeForm field(EAttribute attribute) {
		var column = column(attribute);
		label(column, SWT.CENTER);
		fields.add(switch (column.type()) {
		case ENUMERATION -> new ChoiceField(grid, column, literals(column));
		case REFERENCE -> column.many() ? new ManyField(grid, column, names.all(column.reference())) : new ChoiceField(grid, column, elements(column));
		case TEXT, NUMBER, INTEGER, FISCAL_YEAR, BOOLEAN -> new TextField(grid, column, format, 1, false);
		});
		return named(column);
	}

	/** A date, precise or not. */
	public AttributeForm date(EAttribute attribute) {
		var column = column(attribute);
		label(column, SWT.CENTER);
		fields.add(new TextField(grid, column, format, 1, true));
		return named(column);
	}

	/** A longer text. */
	public AttributeForm text(EAttribute attribute, int lines) {
		var column = column(attribute);
		label(column, SWT.BEGINNING);
		fields.add(new TextField(grid, column, format, lines, false));
		return named(column);
	}

	/** A whole number of which there are few. */
	public AttributeForm scale(EAttribute attribute, int least, int most) {
		var column = column(attribute);
		label(column, SWT.CENTER);
		var choices = new ArrayList<ChoiceField.Choice>();
		choices.add(new ChoiceField.Choice(null, ""));
		for (int number = least; number <= most; number++) {
			choices.add(new ChoiceField.Choice(number, Integer.toString(number)));
		}
		fields.add(new ChoiceField(grid, column, choices));
		return named(column);
	}

	/** Screen readers and tests find the field by the attribute. */
	private AttributeForm named(RegisterColumn column) {
		fields.getLast().control().setData(column.id());
		moveRefusalDown();
		return this;
	}

	private void moveRefusalDown() {
		refusal.moveBelow(null);
	}

	private RegisterColumn column(EAttribute attribute) {
		return RegisterCatalog.installed().registerOf(type).flatMap(register -> register.column(attribute.getName()))
				.orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no register with " + attribute.getName()));
	}

	private void label(RegisterColumn column, int vertical) {
		var label = paper.word(grid, column.header(Locale.getDefault()), Palette.MUTED);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	private List<ChoiceField.Choice> literals(RegisterColumn column) {
		return ((EEnum) column.attribute().getEAttributeType()).getELiterals().stream()
				.map(literal -> new ChoiceField.Choice(literal.getInstance(), RegisterCatalog.label(literal).in(Locale.getDefault()))).toList();
	}

	private List<ChoiceField.Choice> elements(RegisterColumn column) {
		var choices = new ArrayList<ChoiceField.Choice>();
		choices.add(new ChoiceField.Choice(null, ""));
		names.all(column.reference()).forEach(element -> choices.add(new ChoiceField.Choice(element.getId(), ElementNames.of(element))));
		return choices;
	}

	/** Shows the values of an element. */
	public void show(EObject element) {
		fields.forEach(field -> field.show(element.eGet(field.column().attribute())));
		say("");
	}

	/** Shows a value in the field of an attribute. */
	public void put(EAttribute attribute, Object value) {
		fields.stream().filter(field -> field.column().attribute() == attribute).forEach(field -> field.show(value));
	}

	/** What the field of an attribute holds; empty when that is nothing or cannot be taken. */
	public Optional<Object> value(EAttribute attribute) {
		for (var field : fields) {
			if (field.column().attribute() == attribute) {
				try {
					return Optional.ofNullable(field.value());
				} catch (CellException refused) {
					return Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

	/** What the fields hold; empty when one of them cannot be taken, which then says why and has the focus. */
	public Optional<Map<EAttribute, Object>> read() {
		var values = new LinkedHashMap<EAttribute, Object>();
		for (var field : fields) {
			try {
				var value = field.value();
				values.put(field.column().attribute(), value == null && field.column().many() ? List.of() : value);
			} catch (CellException refused) {
				refuse(field.column().attribute(),
						TEXT.get("refused", field.column().label().in(Locale.getDefault()), refused.found(), refused.expected().in(Locale.getDefault())));
				return Optional.empty();
			}
		}
		say("");
		return Optional.of(values);
	}

	/** Says why a value cannot be taken, and puts the focus into its field. */
	public void refuse(EAttribute attribute, String reason) {
		say(reason);
		control(attribute).ifPresent(Control::setFocus);
	}

	private void say(String reason) {
		refusal.setText(Paper.escaped(reason));
		((GridData) refusal.getLayoutData()).exclude = reason.isEmpty();
		refusal.setVisible(!reason.isEmpty());
		grid.requestLayout();
	}

	/** Why the last {@link #read()} gave nothing; empty when it did. */
	public String refusal() {
		return refusal.getText();
	}

	public Optional<Control> control(EAttribute attribute) {
		return fields.stream().filter(field -> field.column().attribute() == attribute).map(FormField::control).findFirst();
	}

	/** Below the fields, for buttons. */
	public Composite grid() {
		return grid;
	}

	public void setEnabled(boolean enabled) {
		fields.forEach(field -> field.control().setEnabled(enabled));
	}
}
