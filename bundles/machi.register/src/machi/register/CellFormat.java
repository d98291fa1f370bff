package machi.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;

import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * Text of a cell to value and back, with everything that a column demands. What {@link #format} writes, {@link #parse}
 * reads to the same value, in either language.
 */
public final class CellFormat {

	private static final Set<String> YES = Set.of("○", "〇", "◯", "◎", "有", "あり", "有り", "はい", "済", "true", "yes", "y", "1", "✓",
			"✔", "☑", "■");
	private static final Set<String> NO = Set.of("×", "✕", "x", "無", "なし", "無し", "いいえ", "未", "false", "no", "n", "0", "-", "□",
			"☐");
	private static final Pattern NOT_STORABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");
	private static final Pattern ITEMS = Pattern.compile("[;；\\n]");
	private static final Pattern FINE_ITEMS = Pattern.compile("[、,，]");
	private static final int LONGEST_TEXT = 32_767;

	private final Locale locale;
	private final ElementReferences references;

	/**
	 * @param locale     language of the texts that are written; both languages are read
	 * @param references what reference cells may name
	 */
	public CellFormat(Locale locale, ElementReferences references) {
		this.locale = Objects.requireNonNull(locale);
		this.references = Objects.requireNonNull(references);
	}

	/**
	 * The value that a text stands for, of the attribute's type: a list for a many-valued column, null for an empty cell.
	 *
	 * @throws CellException when the text is no such value, out of range, or empty where a value is required
	 */
	public Object parse(RegisterColumn column, String text) throws CellException {
		var stripped = text.strip();
		if (stripped.isEmpty()) {
			if (column.required()) {
				throw new CellException(text, expected(column));
			}
			return column.many() ? List.of() : null;
		}
		if (!column.many()) {
			return single(column, stripped);
		}
		if (column.type() == CellType.FISCAL_YEAR) {
			return years(column, stripped);
		}
		var values = new ArrayList<>();
		for (var item : ITEMS.split(stripped)) {
			if (!item.isBlank()) {
				addItems(values, column, item.strip());
			}
		}
		return List.copyOf(values);
	}

	/** A name may itself contain the mark that else separates names. */
	private void addItems(List<Object> values, RegisterColumn column, String item) throws CellException {
		if (column.type() != CellType.REFERENCE || isKnown(column, item) || !FINE_ITEMS.matcher(item).find()) {
			values.add(single(column, item));
			return;
		}
		for (var part : FINE_ITEMS.split(item)) {
			values.add(single(column, part.strip()));
		}
	}

	private boolean isKnown(RegisterColumn column, String text) {
		return references.nameOf(column.reference(), text).isPresent() || !references.idsOf(column.reference(), text).isEmpty()
				|| references.isAbsent(column.reference(), text);
	}

	private Object single(RegisterColumn column, String text) throws CellException {
		return switch (column.type()) {
		case TEXT -> storable(column, text);
		case NUMBER -> number(column, text);
		case INTEGER -> integer(column, text);
		case FISCAL_YEAR -> year(column, text);
		case BOOLEAN -> truth(column, text);
		case ENUMERATION -> literal(column, text);
		case REFERENCE -> reference(column, text);
		};
	}

	private static String storable(RegisterColumn column, String text) throws CellException {
		if (text.length() > LONGEST_TEXT || NOT_STORABLE.matcher(withoutPairs(text)).find()) {
			throw new CellException(text, LocalizedText.of("a text without control characters, at most " + LONGEST_TEXT + " long",
					"制御文字を含まない" + LONGEST_TEXT + "字以内の文字列"));
		}
		if (column.attribute().isID() && text.chars().anyMatch(Character::isWhitespace)) {
			throw new CellException(text, LocalizedText.of("an id without spaces", "空白を含まないID"));
		}
		return text;
	}

	/** Pairs of surrogates are one character; a single one is none. */
	private static String withoutPairs(String text) {
		return text.codePoints().filter(point -> point <= 0xFFFF).collect(StringBuilder::new, StringBuilder::appendCodePoint,
				StringBuilder::append).toString();
	}

	private BigDecimal number(RegisterColumn column, String text) throws CellException {
		var number = NumberText.read(text).flatMap(read -> read.in(column.unit()))
				.orElseThrow(() -> new CellException(text, expected(column)));
		boolean low = column.minimum().isPresent() && number.compareTo(column.minimum().get()) < 0;
		boolean high = column.maximum().isPresent() && number.compareTo(column.maximum().get()) > 0;
		if (low || high) {
			throw new CellException(text, expected(column));
		}
		return number.scale() < 0 ? number.setScale(0) : number;
	}

	private Object integer(RegisterColumn column, String text) throws CellException {
		try {
			var number = number(column, text);
			var type = column.attribute().getEAttributeType().getInstanceClass();
			return type == Long.class || type == long.class ? (Object) number.longValueExact() : (Object) number.intValueExact();
		} catch (ArithmeticException notWhole) {
			throw new CellException(text, expected(column));
		}
	}

	private Integer year(RegisterColumn column, String text) throws CellException {
		try {
			return FiscalYear.parse(text).year();
		} catch (IllegalArgumentException notAYear) {
			throw new CellException(text, expected(column));
		}
	}

	private List<Integer> years(RegisterColumn column, String text) throws CellException {
		try {
			return FiscalYear.parseAll(text.replace(';', ',')).stream().map(FiscalYear::year).toList();
		} catch (IllegalArgumentException notYears) {
			throw new CellException(text, expected(column));
		}
	}

	private Boolean truth(RegisterColumn column, String text) throws CellException {
		var word = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		if (YES.contains(word) || YES.contains(text)) {
			return true;
		}
		if (NO.contains(word) || NO.contains(text)) {
			return false;
		}
		throw new CellException(text, expected(column));
	}

	private Enumerator literal(RegisterColumn column, String text) throws CellException {
		var word = ElementIndex.plain(text);
		for (var literal : ((EEnum) column.attribute().getEAttributeType()).getELiterals()) {
			var label = RegisterCatalog.label(literal);
			if (List.of(literal.getName(), literal.getLiteral(), label.english(), label.japanese()).stream()
					.anyMatch(name -> ElementIndex.plain(name).equalsIgnoreCase(word))) {
				return literal.getInstance();
			}
		}
		throw new CellException(text, expected(column));
	}

	private String reference(RegisterColumn column, String text) throws CellException {
		if (references.nameOf(column.reference(), text).isPresent()) {
			return text;
		}
		var ids = references.idsOf(column.reference(), text);
		if (ids.size() == 1) {
			return ids.getFirst();
		}
		if (ids.isEmpty() && references.isAbsent(column.reference(), text)) {
			return text;
		}
		throw new CellException(text, ids.isEmpty() ? expectedReference(column)
				: LocalizedText.of("the id, because several entries have this name: " + String.join(", ", ids),
						"ID(同じ名称の登録が複数あります: " + String.join("、", ids) + ")"));
	}

	private LocalizedText expectedReference(RegisterColumn column) {
		var type = column.reference();
		if (references.isInstalled(type)) {
			return expected(column);
		}
		var domain = type.substring(0, type.indexOf('.'));
		return LocalizedText.of("the id of an entry that the program has of the domain " + domain + ", which is not installed",
				"導入されていない分野 " + domain + " の、計画にある登録のID");
	}

	/** The text of a value; numbers with thousands separators, years, words and names in the language of the format. */
	public String format(RegisterColumn column, Object value) {
		return switch (value) {
		case null -> "";
		case List<?> values -> values.stream().map(item -> format(column, item))
				.collect(Collectors.joining(column.type() == CellType.FISCAL_YEAR ? "・" : "; "));
		case BigDecimal number -> grouped(number);
		case Boolean truth -> locale.getLanguage().equals("ja") ? truth ? "○" : "×" : truth ? "yes" : "no";
		case Enumerator literal -> word(column, literal);
		case Integer year when column.type() == CellType.FISCAL_YEAR -> year(year);
		case Number number -> grouped(new BigDecimal(number.toString()));
		case String id when column.type() == CellType.REFERENCE -> name(column, id);
		default -> value.toString();
		};
	}

	private static String grouped(BigDecimal number) {
		var plain = number.abs().toPlainString();
		int point = plain.indexOf('.');
		var whole = String.format(Locale.ROOT, "%,d", new BigInteger(point < 0 ? plain : plain.substring(0, point)));
		return (number.signum() < 0 ? "-" : "") + whole + (point < 0 ? "" : plain.substring(point));
	}

	private String year(int year) {
		try {
			return new FiscalYear(year).in(locale);
		} catch (IllegalArgumentException outOfRange) {
			return Integer.toString(year);
		}
	}

	private String word(RegisterColumn column, Enumerator value) {
		var literal = ((EEnum) column.attribute().getEAttributeType()).getEEnumLiteral(value.getValue());
		return literal == null ? value.getName() : RegisterCatalog.label(literal).in(locale);
	}

	/** The name, when it alone leads back to the id. */
	private String name(RegisterColumn column, String id) {
		return references.nameOf(column.reference(), id)
				.filter(name -> references.idsOf(column.reference(), name).equals(List.of(id)))
				.filter(name -> references.nameOf(column.reference(), name).isEmpty()).orElse(id);
	}

	/** What a column wants, in words that follow "expected". */
	public static LocalizedText expected(RegisterColumn column) {
		return switch (column.type()) {
		case NUMBER, INTEGER -> inRange(column);
		case ENUMERATION -> LocalizedText.of("one of " + words(column, Locale.ENGLISH), words(column, Locale.JAPANESE) + "のいずれか");
		case TEXT -> column.attribute().isID() ? LocalizedText.of("an id", "ID") : column.type().label();
		case FISCAL_YEAR -> column.many()
				? LocalizedText.of("fiscal years such as R6・7・9 or FY2024-FY2026", "年度(例: R6・7・9、R5～R12)")
				: column.type().label();
		case REFERENCE -> LocalizedText.of("the name or id of an entry that exists (" + column.label().english() + ")",
				"登録済みの名称またはID(" + column.label().japanese() + ")");
		case BOOLEAN -> column.type().label();
		};
	}

	private static LocalizedText inRange(RegisterColumn column) {
		var unit = column.unit().equals(Unit.ONE) ? "" : column.unit().symbol();
		var english = new StringBuilder(column.type().label().english()).append(unit.isEmpty() ? "" : " in " + unit);
		var japanese = new StringBuilder();
		column.minimum().ifPresent(minimum -> {
			english.append(" from ").append(minimum.toPlainString());
			japanese.append(minimum.toPlainString()).append("以上");
		});
		column.maximum().ifPresent(maximum -> {
			english.append(column.minimum().isPresent() ? " to " : " up to ").append(maximum.toPlainString());
			japanese.append(maximum.toPlainString()).append("以下");
		});
		japanese.append(japanese.isEmpty() ? "" : "の").append(column.type().label().japanese())
				.append(unit.isEmpty() ? "" : "(単位: " + unit + ")");
		return LocalizedText.of(english.toString(), japanese.toString());
	}

	private static String words(RegisterColumn column, Locale language) {
		return ((EEnum) column.attribute().getEAttributeType()).getELiterals().stream()
				.map(literal -> RegisterCatalog.label(literal).in(language))
				.collect(Collectors.joining(language == Locale.JAPANESE ? "、" : ", "));
	}
}
