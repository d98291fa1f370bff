package machi.ui.register.table;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import machi.model.core.Element;
import machi.quantity.text.LocalizedText;
import machi.register.CellException;
import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.register.RegisterColumn;
import machi.workspace.OpenProgram;

/** Texts of cells, and back. What references may name is collected once and again after the program has changed. */
public final class CellTexts {

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
			format = new CellFormat(locale, ElementReferences.of(program.roots()));
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
