package machi.scenario;

import machi.model.core.Element;

/**
 * The numbers that documents print for elements, in numbering schemes of which several may hold at once.
 */
public final class PrintedNumbers {

	/** Id of the scheme that numbers the measures other than civilian electricity (national form, 2.5). */
	public static final String OTHER_MEASURES = "numbering-other";

	private PrintedNumbers() {
	}

	/**
	 * The number of an element in a scheme: its own, else that of its initiative, else the empty text.
	 *
	 * @param initiative id of the initiative that the element belongs to; may be null
	 */
	public static String of(ProgramContent content, Element element, String initiative, String scheme) {
		var own = of(element, scheme);
		if (!own.isEmpty() || initiative == null || initiative.isBlank()) {
			return own;
		}
		return content.element(initiative).filter(Element.class::isInstance).map(Element.class::cast)
				.map(found -> of(found, scheme)).orElse("");
	}

	private static String of(Element element, String scheme) {
		return element.getExternalNumbers().stream().filter(number -> scheme.equals(number.getScheme()))
				.map(number -> ModelReader.text(number.getText())).findFirst().orElse("");
	}
}
