package machi.sweep.run;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.quantity.text.LocalizedText;
import machi.sweep.SweepPlan;

/**
 * By what a journal knows the sweep that it belongs to.
 *
 * @param plan       SHA-256 of the plan without its name
 * @param problem    SHA-256 of the problem
 * @param evaluator  id and version
 * @param objectives number of figures of a result
 * @param designs    number of designs
 */
public record SweepIdentity(String plan, String problem, String evaluator, int objectives, long designs) {

	static final String MAGIC = "machi sweep ";

	private static final int VERSION = 1;
	private static final Pattern HEADER = Pattern.compile(
			"(\\d+) plan=([0-9a-f]{64}) problem=([0-9a-f]{64}) evaluator=(\\S+) objectives=(\\d{1,6}) designs=(\\d{1,9})");

	public static SweepIdentity of(SweepPlan plan, byte[] problem, String evaluator, String version, long designs) {
		return new SweepIdentity(digest(plan), digest(problem), evaluator + '@' + version, plan.objectives().size(), designs);
	}

	private static String digest(SweepPlan plan) {
		return digest(PlanBytes.of(new SweepPlan("", plan.sampling(), plan.parameters(), plan.objectives(), plan.costs())));
	}

	/** SHA-256 in hexadecimal. */
	public static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** The first line of the journal. */
	String header() {
		return ResultLine.sealed(MAGIC + VERSION + " plan=" + plan + " problem=" + problem + " evaluator=" + evaluator
				+ " objectives=" + objectives + " designs=" + designs);
	}

	/** @return empty when the line is not sound, or of a version that this program does not know */
	static Optional<SweepIdentity> parse(String header) {
		var matcher = HEADER.matcher(ResultLine.opened(header).orElse(MAGIC).substring(MAGIC.length()));
		return matcher.matches() && matcher.group(1).equals(Integer.toString(VERSION))
				? Optional.of(new SweepIdentity(matcher.group(2), matcher.group(3), matcher.group(4),
						Integer.parseInt(matcher.group(5)), Long.parseLong(matcher.group(6))))
				: Optional.empty();
	}

	/** In what a plan differs from that of this sweep, in words; empty when it is the same. */
	Optional<LocalizedText> difference(SweepPlan other) {
		return plan.equals(digest(other)) ? Optional.empty()
				: Optional.of(LocalizedText.of("another plan", "別のスイープ計画"));
	}

	/** In what another sweep differs, in words; empty when it is the same. */
	Optional<LocalizedText> difference(SweepIdentity other) {
		if (!plan.equals(other.plan) || objectives != other.objectives || designs != other.designs) {
			return Optional.of(LocalizedText.of("another plan", "別のスイープ計画"));
		}
		if (!problem.equals(other.problem)) {
			return Optional.of(LocalizedText.of("another state of the program", "別の状態の事業計画"));
		}
		return evaluator.equals(other.evaluator) ? Optional.empty()
				: Optional.of(LocalizedText.of("evaluator " + other.evaluator, "評価器 " + other.evaluator));
	}
}
