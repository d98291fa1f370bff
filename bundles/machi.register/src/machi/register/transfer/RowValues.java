package machi.register.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.model.core.CoreFactory;
import machi.model.core.Source;
import machi.quantity.text.LocalizedText;
import machi.register.AppendOnly;
import machi.register.CellException;
import machi.register.CellFault;
import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;
import machi.register.plan.ColumnMapping;
import machi.register.plan.ImportStep;
import machi.register.plan.SourceMapping;

/** Makes values from the texts of rows, and faults from those that cannot be read. */
final class RowValues {

	private final String document;
	private final CellFormat format;
	private final ElementReferences references;
	private final List<CellFault> faults;
	private final MappedTexts mapped;

	RowValues(String document, MappedTexts mapped, CellFormat format, ElementReferences references, List<CellFault> faults) {
		this.document = document;
		this.mapped = mapped;
		this.format = format;
		this.references = references;
		this.faults = faults;
	}

	/** The value of an attribute, empty inside for an empty cell; empty outside when the cell is faulty. */
	Optional<Optional<Object>> value(RegisterColumn column, ColumnMapping mapping, RowTexts texts, int row, ElementEdit edit) {
		var text = mapped.text(mapping, texts, row);
		try {
			var referred = mapping.lookup().isEmpty() || text.isEmpty() || references.isAbsent(mapping.lookup(), text) ? text
					: referred(mapping.lookup(), text);
			var value = format.parse(column, referred);
			if (!edit.added() && AppendOnly.refuses(column.attribute(), edit.element().eGet(column.attribute()), value)) {
				throw new CellException(text, AppendOnly.expected(column.attribute()));
			}
			return Optional.of(Optional.ofNullable(value));
		} catch (CellException wrong) {
			var found = texts.found(mapping.text(), row, wrong.found());
			faults.add(new CellFault(texts.position(mapping.text(), row), found, wrong.expected()));
			return Optional.empty();
		}
	}

	private String referred(String type, String text) throws CellException {
		if (references.nameOf(type, text).isPresent()) {
			return text;
		}
		var ids = references.idsOf(type, text);
		if (ids.size() == 1) {
			return ids.getFirst();
		}
		throw new CellException(text, LocalizedText.of("the name or id of one entry that exists (" + type + ")",
				"登録済みの名称またはID(" + type + ")"));
	}

	/** Id of the element that a row of a nested register belongs to, or empty when it is none. */
	Optional<String> owner(RegisterDefinition register, ImportStep step, RowTexts texts, int row) {
		var mapping = step.owner() == null ? ColumnMapping.of("") : step.owner();
		var type = register.ownerType();
		try {
			return Optional.of(referred(type.getEPackage().getName() + "." + type.getName(), mapped.text(mapping, texts, row)));
		} catch (CellException wrong) {
			var label = RegisterCatalog.label(type);
			faults.add(new CellFault(texts.position(mapping.text(), row), texts.found(mapping.text(), row, wrong.found()),
					LocalizedText.of("the name or id of the entry that the row belongs to (" + label.english() + ")",
							"行が属する登録の名称またはID(" + label.japanese() + ")")));
			return Optional.empty();
		}
	}

	/** The sources and printed numbers that the step gives to a row. */
	void addSources(ElementEdit edit, ImportStep step, RowTexts texts, int row) {
		step.sources().forEach(mapping -> source(mapping, texts, row).ifPresent(edit::addSource));
		for (var mapping : step.numbers()) {
			texts.expand(mapping.text(), row).ifPresent(text -> {
				var number = CoreFactory.eINSTANCE.createExternalNumber();
				number.setScheme(mapping.scheme());
				number.setText(text);
				edit.addNumber(number);
			});
		}
	}

	/** Empty when a part of the source names a cell that is empty. */
	private Optional<Source> source(SourceMapping mapping, RowTexts texts, int row) {
		var parts = new ArrayList<String>();
		for (var template : List.of(mapping.feature(), mapping.document(), mapping.locator(), mapping.assumption(), mapping.note())) {
			var text = texts.expand(template, row);
			if (text.isEmpty()) {
				return Optional.empty();
			}
			parts.add(text.get());
		}
		var source = CoreFactory.eINSTANCE.createSource();
		source.setFeature(emptyAsNull(parts.get(0)));
		source.setDocument(emptyAsNull(parts.get(1).isEmpty() ? document : parts.get(1)));
		source.setLocator(emptyAsNull(parts.get(2)));
		source.setAssumption(isYes(parts.get(3)));
		source.setNote(emptyAsNull(parts.get(4)));
		return Optional.of(source);
	}

	private static String emptyAsNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private static boolean isYes(String text) {
		return List.of("true", "yes", "1", "○", "有").contains(text);
	}
}
