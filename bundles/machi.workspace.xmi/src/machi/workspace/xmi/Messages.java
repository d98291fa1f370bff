package machi.workspace.xmi;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import machi.quantity.text.LocalizedText;

/** What is said about the content of files. What is said about whole files and folders is in {@link FileMessages}. */
final class Messages {

	private static final int LONGEST_QUOTE = 60;

	private Messages() {
	}

	static String quote(String text) {
		var line = text.replaceAll("\\s+", " ");
		return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
	}

	private static String assignment(String name, String value) {
		return name + "=\"" + quote(value) + '"';
	}

	/** The class and, when it is known yet, the id. */
	private static LocalizedText owner(EObject object) {
		var type = object.eClass();
		var id = ElementIndex.idOf(object);
		var suffix = id == null ? "" : " " + quote(id);
		return LocalizedText.of(type.getName() + suffix, Domain.labelOf(type, type.getName()).japanese() + suffix);
	}

	static LocalizedText illegal(String value, AttributeRule rule, EObject object) {
		var text = assignment(rule.attribute().getName(), value);
		return LocalizedText.of(
				text + " of " + owner(object).english() + " cannot be read: " + rule.expectation().english(),
				owner(object).japanese() + " の " + text + " を読み取れません: " + rule.expectation().japanese());
	}

	static LocalizedText outOfRange(String value, AttributeRule rule, EObject object) {
		var text = assignment(rule.attribute().getName(), value);
		return LocalizedText.of(
				text + " of " + owner(object).english() + " is out of range: expected " + rule.range().english(),
				owner(object).japanese() + " の " + text + " は範囲外です: " + rule.range().japanese() + " が必要です");
	}

	static LocalizedText missing(EAttribute attribute, EObject object) {
		return LocalizedText.of(owner(object).english() + " has no " + attribute.getName() + ": expected a value",
				owner(object).japanese() + " に " + attribute.getName() + " がありません: 値が必要です");
	}

	static LocalizedText twice(EStructuralFeature feature, EObject object) {
		return LocalizedText.of(
				feature.getName() + " of " + owner(object).english() + " is given twice: expected one value; the first is used",
				owner(object).japanese() + " の " + feature.getName() + " が2回あります: 値は1つだけです。最初の値を使います");
	}

	static LocalizedText unknownAttribute(String name, String value, EObject object) {
		return LocalizedText.of(
				assignment(name, value) + ": " + owner(object).english() + " has no such attribute; expected "
						+ features(object.eClass(), false),
				assignment(name, value) + ": " + owner(object).japanese() + " にこの属性はありません。使える属性: "
						+ features(object.eClass(), false));
	}

	static LocalizedText unknownElement(String name, EObject object) {
		return LocalizedText.of(
				"<" + quote(name) + ">: " + owner(object).english() + " has no such content; expected "
						+ features(object.eClass(), true),
				"<" + quote(name) + ">: " + owner(object).japanese() + " にこの要素はありません。使える要素: "
						+ features(object.eClass(), true));
	}

	private static String features(EClass type, boolean elements) {
		return String.join(", ", type.getEAllStructuralFeatures().stream()
				.filter(feature -> feature.isMany() == elements || feature instanceof EAttribute && elements)
				.map(EStructuralFeature::getName).toList());
	}

	static LocalizedText wrongClass(EObject value, EStructuralFeature feature) {
		var name = value.eClass().getName();
		return LocalizedText.of(
				name + " cannot stand in " + feature.getName() + ": expected " + feature.getEType().getName(),
				feature.getName() + " に " + name + " は置けません: " + feature.getEType().getName() + " が必要です");
	}

	static LocalizedText unknownClass(String name) {
		return LocalizedText.of("There is no class " + quote(name) + " in the installed models",
				"導入済みのモデルに " + quote(name) + " というクラスはありません");
	}

	static LocalizedText unknownModel(String uri) {
		return LocalizedText.of("No model is installed for the namespace \"" + quote(String.valueOf(uri)) + '"',
				"名前空間「" + quote(String.valueOf(uri)) + "」のモデルは導入されていません");
	}

	static LocalizedText unreadable(String reason) {
		return LocalizedText.of("This cannot be read: " + quote(String.valueOf(reason)),
				"読み取れません: " + quote(String.valueOf(reason)));
	}

	static LocalizedText unresolved(String reference) {
		return LocalizedText.of("The reference \"" + quote(reference) + "\" leads nowhere: expected the id of an element",
				"参照「" + quote(reference) + "」の先がありません: 要素のIDが必要です");
	}

	static LocalizedText foreignReference(String uri) {
		return LocalizedText.of("The reference \"" + quote(uri) + "\" to another file is not followed: expected an id",
				"他のファイルへの参照「" + quote(uri) + "」はたどりません: IDが必要です");
	}

	static LocalizedText strayText(String text) {
		return LocalizedText.of("The text \"" + quote(text) + "\" stands where only elements are expected",
				"要素だけが必要な場所に文字列「" + quote(text) + "」があります");
	}

	static LocalizedText comment(String text) {
		return LocalizedText.of("The comment \"" + quote(text) + "\" would be lost: expected a note of an element instead",
				"コメント「" + quote(text) + "」は保存すると失われます: 要素の備考に書いてください");
	}

	static LocalizedText instruction(String target) {
		return LocalizedText.of("The processing instruction \"" + quote(target) + "\" would be lost",
				"処理命令「" + quote(target) + "」は保存すると失われます");
	}

	static LocalizedText duplicate(String id, String file, Position first) {
		return LocalizedText.of(
				"The id \"" + quote(id) + "\" is used twice, first in " + file + " line " + first.line() + ": expected another id",
				"ID「" + quote(id) + "」が重複しています。最初は " + file + " の " + first.line() + " 行目です: 別のIDが必要です");
	}

	static LocalizedText dangling(String id, AttributeRule rule, EClass owner) {
		var text = assignment(rule.attribute().getName(), id);
		return LocalizedText.of(
				text + " of " + owner.getName() + " leads nowhere: expected the id of a " + rule.target().getName(),
				Domain.labelOf(owner, owner.getName()).japanese() + " の " + text + " の参照先がありません: "
						+ Domain.labelOf(rule.target(), rule.target().getName()).japanese() + " のIDが必要です");
	}

	static LocalizedText wrongTarget(String id, AttributeRule rule, EClass owner, EObject element) {
		var text = assignment(rule.attribute().getName(), id);
		return LocalizedText.of(
				text + " of " + owner.getName() + " is the id of a " + element.eClass().getName() + ": expected that of a "
						+ rule.target().getName(),
				Domain.labelOf(owner, owner.getName()).japanese() + " の " + text + " は "
						+ Domain.labelOf(element.eClass(), "").japanese() + " のIDです: "
						+ Domain.labelOf(rule.target(), rule.target().getName()).japanese() + " のIDが必要です");
	}

	static LocalizedText unwritable(EObject object, EStructuralFeature feature) {
		return LocalizedText.of(
				feature.getName() + " of " + owner(object).english() + " holds something that no file can keep: expected text "
						+ "without control characters, numbers of at most " + AttributeRule.MOST_DIGITS + " digits",
				owner(object).japanese() + " の " + feature.getName() + " にはファイルに保存できない値があります: 制御文字のない文字列、"
						+ AttributeRule.MOST_DIGITS + " 桁以内の数値が必要です");
	}

	static LocalizedText tooDeep(int depth) {
		return LocalizedText.of("Elements lie more than " + depth + " deep in one another; the file is not loaded",
				"要素の入れ子が " + depth + " 段を超えているため、ファイルを読み取りません");
	}

	static LocalizedText tooManyElements(long elements) {
		return LocalizedText.of(
				"The file has more than " + elements + " elements, too many for the memory there is; it is not loaded. "
						+ "Start with more memory (-Xmx)",
				"要素が " + elements + " 個を超え、メモリが足りないため、ファイルを読み取りません。メモリを増やして（-Xmx）起動してください");
	}

	static LocalizedText moreProblems(int count) {
		return LocalizedText.of("… and " + count + " more problems in this file", "…このファイルには、ほかに " + count + " 件の問題があります");
	}
}
