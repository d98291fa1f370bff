package machi.sdg;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads goals and targets as documents print them: {@code 7.2}, {@code 7,2}, {@code 17, 17}, {@code １２．ｂ},
 * {@code ゴール7 ターゲット2、a}, {@code 4 質の高い教育をみんなに}, {@code 7.1～7.3}, several in a text. Thousands,
 * years and quantities are no codes; what may be read in two ways, such as {@code 4, 5}, is reported and not guessed.
 */
public final class SdgCodes {

	private final SdgCatalogue catalogue;
	private final GoalNames names;

	/** @param catalogue says which codes exist */
	public SdgCodes(SdgCatalogue catalogue) {
		this.catalogue = catalogue;
		names = new GoalNames(catalogue);
	}

	/** @param text one or several cells; cells are parted by tabs or line ends */
	public SdgReading read(String text) {
		var folded = new FoldedText(text);
		return new CodeGrammar(catalogue, names, folded).reading();
	}

	/** What a text says when goals and targets stand in columns of their own. */
	public SdgReading read(String goalCell, String targetCell) {
		return read(goalCell + "\t" + targetCell);
	}

	/** The codes in their official form and order, such as {@code 7.2、12.b}. */
	public static String print(Collection<SdgCode> codes) {
		return new TreeSet<>(codes).stream().map(SdgCode::toString).collect(Collectors.joining("、"));
	}

	/**
	 * The text after somebody chose other codes: as it was when they say the same, otherwise the codes in their official
	 * form, followed by what could not be read, which nobody has decided on.
	 */
	public String rewritten(String printed, Collection<SdgCode> chosen) {
		var reading = read(printed);
		if (new TreeSet<>(reading.codes()).equals(new TreeSet<>(chosen))) {
			return printed;
		}
		var kept = reading.remarks().stream().map(fragment -> fragment.text().strip()).collect(Collectors.joining("; "));
		var codes = print(chosen);
		return kept.isEmpty() ? codes : codes.isEmpty() ? kept : codes + "; " + kept;
	}
}
