package machi.ui.register.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import machi.quantity.text.LocalizedText;
import machi.register.CellType;
import machi.register.CodeMeanings;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;
import machi.ui.Messages;

/**
 * A column of the table.
 *
 * @param definition the attribute; empty for the column that names the owner of a nested row
 */
public record TableColumn(Optional<RegisterColumn> definition, LocalizedText label) {

	private static final Messages TEXT = Messages.beside(TableColumn.class);
	/** Attributes that every element has and that are seldom looked at: they come last. */
	private static final List<String> LAST = List.of("nameEn", "note");

	static List<TableColumn> of(RegisterDefinition register) {
		var columns = new ArrayList<TableColumn>();
		if (register.nested()) {
			columns.add(new TableColumn(Optional.empty(), RegisterCatalog.label(register.ownerType())));
		}
		register.columns().stream().filter(column -> !LAST.contains(column.id())).map(TableColumn::of).forEach(columns::add);
		register.columns().stream().filter(column -> LAST.contains(column.id())).map(TableColumn::of).forEach(columns::add);
		return List.copyOf(columns);
	}

	private static TableColumn of(RegisterColumn column) {
		return new TableColumn(Optional.of(column), column.label());
	}

	/** Name of the attribute; empty for the owner. */
	public String attribute() {
		return definition.map(RegisterColumn::id).orElse("");
	}

	/** The kind of codes that its cells hold; empty for most columns. */
	String codes() {
		return definition.map(column -> CodeMeanings.kindOf(column.attribute())).orElse("");
	}

	/** Whether it holds personal data. */
	boolean isPersonal() {
		return definition.filter(RegisterColumn::personal).isPresent();
	}

	/** The label and, on a second line, the unit, or that it is personal data. */
	public String header(Locale locale) {
		var unit = isPersonal() ? TEXT.get("personal") : definition.map(column -> column.unit().symbol()).orElse("");
		return unit.isEmpty() ? label.in(locale) : label.in(locale) + "\n" + unit;
	}

	/** The value as the model has it; the owner itself for the column of the owner. */
	public Object value(EObject row) {
		return definition.isPresent() ? row.eGet(definition.get().attribute()) : row.eContainer();
	}

	/** An id is assigned once, and a row does not change its owner here. */
	public boolean isEditable() {
		return definition.filter(column -> !column.attribute().isID()).isPresent();
	}

	public boolean isTotal() {
		return definition.filter(RegisterColumn::total).isPresent();
	}

	public boolean isNumber() {
		return definition.filter(column -> !column.many()
				&& (column.type() == CellType.NUMBER || column.type() == CellType.INTEGER)).isPresent();
	}

	boolean isOfType(CellType type) {
		return definition.filter(column -> column.type() == type).isPresent();
	}

	/** Width before the user sets one, in device-independent pixels. */
	int initialWidth() {
		if (definition.isEmpty() || attribute().equals("name")) {
			return 210;
		}
		return switch (definition.get().type()) {
		case NUMBER -> 120;
		case INTEGER, BOOLEAN -> 88;
		case FISCAL_YEAR -> definition.get().many() ? 190 : 110;
		case ENUMERATION -> 150;
		case REFERENCE -> definition.get().many() ? 240 : 160;
		case TEXT -> definition.get().attribute().isID() ? 100 : 180;
		};
	}
}
