package machi.sdg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import machi.sdg.CodeToken.Kind;

/** Cuts a folded text into tokens. */
final class CodeLexer {

	private record Rule(Kind kind, Pattern pattern) {

		Rule(Kind kind, String pattern) {
			this(kind, Pattern.compile(pattern));
		}
	}

	/** What makes a number a quantity or a date. */
	private static final String MEASURE = "(?:[%‰°℃年月日台件校円回種名倍時分秒歳割千万億兆戸基]|人(?!や国)|か所|カ所|箇所|ヶ所|つ(?!く))";
	/** A code ends where neither a letter, a digit nor a decimal point goes on. */
	private static final String END = "(?![0-9a-z])(?!\\.[0-9a-z])(?!" + MEASURE + ")";
	/** The word 目標 is also part of a name, "…で目標を達成しよう": other words must not go on. */
	private static final String WORD_END = "(?!(?!ゴール|ターゲット|目標|番号|[a-z](?![a-z]))[a-zぁ-んァ-ヶ一-龠])";
	private static final List<Rule> RULES = List.of(
			new Rule(Kind.BREAK, "[\\n\\r\\t;|\\u2028\\u2029]+"),
			new Rule(Kind.SPACE, "[\\s\\p{Zs}\\u200B\\uFEFF]+"),
			new Rule(Kind.GOAL_WORD, "(?:ゴール|目標|goals?|sdgs?)" + WORD_END),
			new Rule(Kind.TARGET_WORD, "(?:ターゲット|targets?)" + WORD_END),
			// years, thousands such as 17,203, and whatever else has three digits in a row
			new Rule(Kind.OTHER, "(?=[0-9,.]{0,12}[0-9]{3})[0-9][0-9,.]*"),
			new Rule(Kind.CODE, "[0-9]{1,2}\\.(?:[0-9]{1,2}|[a-z])(?:\\.[0-9]{1,2})?" + END),
			new Rule(Kind.CODE, "[0-9]{1,2}[a-z]" + END),
			new Rule(Kind.NUMBER, "[0-9]{1,2}" + END),
			new Rule(Kind.LETTER, "[a-z](?![a-z0-9])"),
			new Rule(Kind.COMMA, ","),
			new Rule(Kind.LIST, "[、､・･/&+]|及び|および|並びに|ならびに|と(?=[\\s0-9ゴ目タ])|and(?![a-z])"),
			new Rule(Kind.RANGE, "[~〜]|から"),
			new Rule(Kind.HYPHEN, "[-‐‑–—−]"),
			new Rule(Kind.NOISE, "[:()\\[\\]{}<>「」『』【】〈〉《》〔〕●○◎◆◇■□▪▶►★☆※*•#。.\"'“”]|番号|第(?=[0-9])|no(?![a-z])"));
	/** Where something that is no code may end. */
	private static final Pattern OTHER = Pattern.compile("[0-9a-z.,%]+|[^0-9a-z]");

	private final String text;

	CodeLexer(String text) {
		this.text = text;
	}

	/** Neighbouring pieces of what is no code are one token. */
	List<CodeToken> tokens() {
		var tokens = new ArrayList<CodeToken>();
		int other = -1;
		for (int at = 0; at < text.length();) {
			var token = tokenAt(at);
			if (!token.is(Kind.OTHER)) {
				addOther(tokens, other, at);
				tokens.add(token);
				other = -1;
			} else if (other < 0) {
				other = at;
			}
			at = token.end();
		}
		addOther(tokens, other, text.length());
		return List.copyOf(tokens);
	}

	private void addOther(List<CodeToken> tokens, int start, int end) {
		if (start >= 0) {
			tokens.add(new CodeToken(Kind.OTHER, text.substring(start, end), start, end));
		}
	}

	private CodeToken tokenAt(int at) {
		for (var rule : RULES) {
			var matcher = rule.pattern().matcher(text).region(at, text.length()).useTransparentBounds(true);
			if (matcher.lookingAt()) {
				return new CodeToken(rule.kind(), matcher.group(), at, matcher.end());
			}
		}
		var matcher = OTHER.matcher(text).region(at, text.length());
		matcher.lookingAt();
		return new CodeToken(Kind.OTHER, matcher.group(), at, matcher.end());
	}
}
