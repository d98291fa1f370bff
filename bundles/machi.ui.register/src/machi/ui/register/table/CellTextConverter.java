package machi.ui.register.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.ConversionFailedException;
import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;

import machi.register.AppendOnly;
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

	/** Refuses also what would overwrite a history. */
	@Override
	public Object displayToCanonicalValue(ILayerCell cell, IConfigRegistry registry, Object typed) {
		var value = displayToCanonicalValue(typed);
		var definition = column.definition().orElseThrow();
		if (AppendOnly.refuses(definition.attribute(), cell.getDataValue(), value)) {
			var refused = new CellException(String.valueOf(typed), AppendOnly.expected(definition.attribute()));
			throw new ConversionFailedException(texts.refusal(definition, refused), refused);
		}
		return value;
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
