package machi.ui.register.table;

import org.eclipse.nebula.widgets.nattable.data.convert.ConversionFailedException;
import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;

import machi.register.CellException;

/** Texts of one column. What a person types and the column refuses is answered with the reason. */
final class CellTextConverter extends DisplayConverter {

	private final CellTexts texts;
	private final TableColumn column;

	CellTextConverter(CellTexts texts, TableColumn column) {
		this.texts = texts;
		this.column = column;
	}

	@Override
	public Object canonicalToDisplayValue(Object value) {
		return texts.text(column, value);
	}

	@Override
	public Object displayToCanonicalValue(Object typed) {
		var definition = column.definition().orElseThrow();
		try {
			return texts.value(definition, typed == null ? "" : typed.toString());
		} catch (CellException refused) {
			throw new ConversionFailedException(texts.refusal(definition, refused), refused);
		}
	}
}
