package machi.sdg;

import java.util.List;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A Sustainable Development Goal.
 *
 * @param number 1 to 17
 * @param name   its short name, such as "Climate action"
 * @param text   its wording in the resolution
 * @param colour official colour, as red, green and blue in the lower 24 bits
 */
public record SdgGoal(int number, LocalizedText name, LocalizedText text, int colour, List<SdgTarget> targets) {

	public SdgGoal {
		Objects.requireNonNull(name);
		Objects.requireNonNull(text);
		targets = List.copyOf(targets);
	}

	public SdgCode code() {
		return SdgCode.ofGoal(number);
	}

	/** The colour as {@code #RRGGBB}. */
	public String hexColour() {
		return String.format("#%06X", colour);
	}

	/**
	 * Whether dark writing reads better on the colour than white: relative luminance and contrast as in WCAG 2.1,
	 * with a preference for white, which the guidelines of the goals use.
	 */
	public boolean darkWriting() {
		double luminance = 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
		return 1.05 / (luminance + 0.05) < 2;
	}

	private static double linear(int channel) {
		double part = (channel & 0xFF) / 255.0;
		return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}

	/** A picture of our own: a square in the colour of the goal with its number. */
	public String svg() {
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img" aria-label="SDG %1$d">\
				<rect width="32" height="32" rx="3" fill="%2$s"/>\
				<text x="16" y="22.5" font-family="sans-serif" font-size="18" font-weight="bold" text-anchor="middle" fill="%3$s">%1$d</text>\
				</svg>""".formatted(number, hexColour(), darkWriting() ? "#202020" : "#FFFFFF");
	}
}
