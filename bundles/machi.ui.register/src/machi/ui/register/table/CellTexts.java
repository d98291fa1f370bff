package machi.ui.register.table;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import machi.application.DomainAdvice;
import machi.model.core.Element;
import machi.quantity.text.LocalizedText;
import machi.register.CellException;
import machi.register.CellFormat;
import machi.register.CellType;
import machi.register.ElementReferences;
import machi.register.RegisterColumn;
import machi.ui.Messages;
import machi.workspace.OpenProgram;

/** Texts of cells, and back. What references may name is collected once and again after the program has changed. */
public final class CellTexts {

	private static final Messages TEXT = Messages.beside(CellTexts.class);

	private final OpenProgram program;
	private final Locale locale = Locale.getDefault();
	private CellFormat format;

	public CellTexts(OpenProgram program) {
		this.program = program;
	}

	/** The program has changed. */
	public void forget() {
		format = null;
	}

	private CellFormat format() {
		if (format == null) {
			format = new CellFormat(locale, ElementReferences.of(program));
		}
		return format;
	}

	public String text(TableColumn column, EObject row) {
		return text(column, column.value(row));
	}

	public String text(TableColumn column, Object value) {
		if (column.definition().isPresent()) {
			return value == null ? "" : format().format(column.definition().get(), value);
		}
		return value instanceof Element owner ? label(owner) : "";
	}

	public String text(RegisterColumn column, Object value) {
		return value == null ? "" : format().format(column, value);
	}

	/** Where the elements are that a cell refers to and that are of no installed domain; one line for each. */
	public List<String> absentTargets(TableColumn column, EObject row) {
		if (column.definition().filter(definition -> definition.type() == CellType.REFERENCE).isEmpty()
				|| program.absentDomains().isEmpty()) {
			return List.of();
		}
		var value = column.value(row);
		var ids = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
		var unknown = ids.stream().map(String::valueOf).filter(id -> program.element(id).isEmpty()).toList();
		var holders = program.absentIds(unknown);
		return unknown.stream().filter(holders::containsKey)
				.map(id -> TEXT.get("absent.target", id, DomainAdvice.name(holders.get(id)).in(locale))).toList();
	}

	/** @throws CellException with the reason that {@link #refusal} puts into words */
	public Object value(RegisterColumn column, String text) throws CellException {
		return format().parse(column, text);
	}

	/** Why a text was refused, as a sentence. */
	public String refusal(RegisterColumn column, CellException refused) {
		var expected = refused.expected();
		return LocalizedText.of(
				column.label().english() + ": “" + refused.found() + "” is not possible here; expected " + expected.english() + ".",
				column.label().japanese() + ": 「" + refused.found() + "」は入力できません。" + expected.japanese() + "を入力してください。")
				.in(locale);
	}

	/** Its name in the language of the workbench, or its id. */
	public String label(Element element) {
		boolean english = !locale.getLanguage().equals("ja") && element.getNameEn() != null && !element.getNameEn().isBlank();
		var name = english ? element.getNameEn() : element.getName();
		return name == null || name.isBlank() ? String.valueOf(element.getId()) : name;
	}
}
