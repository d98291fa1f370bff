package machi.calculation;

import java.util.Objects;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A typed column of a result table.
 *
 * @param id    stable within the table; printed figures are addressed by it
 * @param type  what its cells hold
 * @param unit  unit of the numbers; {@link Unit#ONE} where there is none
 */
public record Column(String id, LocalizedText title, Type type, Unit unit) {

	/** What the cells of a column hold. A cell may also be null: nothing is known or applies. */
	public enum Type {
		/** String. */
		TEXT,
		/** LocalizedText. */
		LOCALIZED,
		/** BigDecimal, shown with the scale it has. */
		NUMBER,
		/** Integer, the calendar year in which a fiscal year begins. */
		FISCAL_YEAR
	}

	public Column {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(type);
		Objects.requireNonNull(unit);
	}

	public static Column text(String id, String english, String japanese) {
		return new Column(id, LocalizedText.of(english, japanese), Type.TEXT, Unit.ONE);
	}

	public static Column localized(String id, String english, String japanese) {
		return new Column(id, LocalizedText.of(english, japanese), Type.LOCALIZED, Unit.ONE);
	}

	public static Column number(String id, String english, String japanese, String unit) {
		return new Column(id, LocalizedText.of(english, japanese), Type.NUMBER, Unit.of(unit));
	}

	public static Column fiscalYear(String id) {
		return new Column(id, LocalizedText.of("Fiscal year", "年度"), Type.FISCAL_YEAR, Unit.ONE);
	}

	/** Whether the cell value fits the type; null always does. */
	public boolean accepts(Object value) {
		return value == null || switch (type) {
		case TEXT -> value instanceof String;
		case LOCALIZED -> value instanceof LocalizedText;
		case NUMBER -> value instanceof java.math.BigDecimal;
		case FISCAL_YEAR -> value instanceof Integer;
		};
	}
}
