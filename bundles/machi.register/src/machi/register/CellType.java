package machi.register;

import machi.quantity.text.LocalizedText;

/** What the cells of a column hold. */
public enum CellType {
	TEXT("a text", "文字列"),
	/** An exact decimal number. */
	NUMBER("a number", "数値"),
	INTEGER("a whole number", "整数"),
	FISCAL_YEAR("a fiscal year such as R6 or FY2024", "年度(例: R6、令和6年度)"),
	BOOLEAN("yes or no", "有または無(○、×)"),
	ENUMERATION("one of the listed words", "一覧の語"),
	/** The id of another element; a person may write its name. */
	REFERENCE("the name or id of an entry", "登録済みの名称またはID");

	private final LocalizedText label;

	CellType(String english, String japanese) {
		label = LocalizedText.of(english, japanese);
	}

	public LocalizedText label() {
		return label;
	}
}
