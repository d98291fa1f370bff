package machi.sdg;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A goal such as {@code 7}, or a target such as {@code 7.2} and {@code 7.a}. Whether it exists is asked of a
 * {@link SdgCatalogue}.
 *
 * @param goal   number of the goal
 * @param target number or lower-case letter within the goal; empty for the goal as a whole
 */
public record SdgCode(int goal, String target) implements Comparable<SdgCode> {

	private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,2}|[a-z]))?");
	private static final Comparator<SdgCode> OFFICIAL_ORDER = Comparator.comparingInt(SdgCode::goal)
			.thenComparing(SdgCode::lettered).thenComparingInt(SdgCode::number).thenComparing(SdgCode::target);

	public SdgCode {
		Objects.requireNonNull(target);
		if (goal < 0 || !target.matches("[0-9]{0,2}|[a-z]")) {
			throw new IllegalArgumentException(goal + "." + target);
		}
	}

	public static SdgCode ofGoal(int goal) {
		return new SdgCode(goal, "");
	}

	/** The code in its official form, such as {@code 12.b}; empty for any other text. */
	public static Optional<SdgCode> of(String text) {
		var matcher = WRITTEN.matcher(text);
		return matcher.matches() ? Optional.of(of(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2))) : Optional.empty();
	}

	static SdgCode of(String goal, String target) {
		return new SdgCode(Integer.parseInt(goal), target.length() == 2 && target.startsWith("0") ? target.substring(1) : target);
	}

	/** Whether it names a goal as a whole. */
	public boolean isGoal() {
		return target.isEmpty();
	}

	private boolean lettered() {
		return !target.isEmpty() && Character.isLetter(target.charAt(0));
	}

	private int number() {
		return target.isEmpty() || lettered() ? 0 : Integer.parseInt(target);
	}

	/** In the order of the official list: the goal, its numbered targets, its lettered targets. */
	@Override
	public int compareTo(SdgCode other) {
		return OFFICIAL_ORDER.compare(this, other);
	}

	/** In its official form, such as {@code 7}, {@code 7.2} and {@code 7.a}. */
	@Override
	public String toString() {
		return isGoal() ? Integer.toString(goal) : goal + "." + target;
	}
}
