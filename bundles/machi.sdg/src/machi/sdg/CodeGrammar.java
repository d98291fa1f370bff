package machi.sdg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import machi.sdg.CodeToken.Kind;
import machi.sdg.SdgReading.Fragment;

/** Reads the tokens of one text from left to right. */
final class CodeGrammar {

	/** What a bare number means after the word before it. */
	private enum Mode {
		ANY, GOALS, TARGETS
	}

	private final SdgCatalogue catalogue;
	private final GoalNames names;
	private final FoldedText text;
	private final List<CodeToken> tokens;
	private final TreeSet<SdgCode> codes = new TreeSet<>();
	private final List<Fragment> unknown = new ArrayList<>();
	private final List<Fragment> unreadable = new ArrayList<>();
	private int next;
	private Mode mode = Mode.ANY;
	/** The code before, as far as what follows may go on with it; null where nothing may. */
	private SdgCode previous;
	/** Position after the previous code's text, to see what parts it from the next. */
	private int previousEnd;

	CodeGrammar(SdgCatalogue catalogue, GoalNames names, FoldedText text) {
		this.catalogue = catalogue;
		this.names = names;
		this.text = text;
		tokens = new CodeLexer(text.text()).tokens();
	}

	SdgReading reading() {
		while (next < tokens.size()) {
			var token = tokens.get(next);
			switch (token.kind()) {
			case CODE -> {
				if (!range()) {
					code(token);
				}
			}
			case NUMBER -> {
				if (!range()) {
					run();
				}
			}
			case LETTER -> run();
			case RANGE -> {
				next++;
				unreadable(token.start(), token.end());
			}
			case GOAL_WORD -> enter(Mode.GOALS);
			case TARGET_WORD -> enter(Mode.TARGETS);
			case BREAK -> {
				enter(Mode.ANY);
				previous = null;
			}
			case OTHER -> other(token);
			case SPACE, COMMA, LIST, HYPHEN, NOISE -> next++;
			}
		}
		codes.removeIf(code -> code.isGoal() && codes.stream().anyMatch(other -> !other.isGoal() && other.goal() == code.goal()));
		return new SdgReading(List.copyOf(codes), unknown, unreadable);
	}

	private void enter(Mode entered) {
		mode = entered;
		next++;
	}

	private void code(CodeToken token) {
		next++;
		var parts = token.text().split("\\.");
		var code = CodeRange.dotted(token);
		mode = Mode.ANY;
		if (parts.length == 3 && catalogue.indicator(code + "." + parts[2]).isEmpty()) {
			unknown.add(text.fragment(token.start(), token.end()));
		} else {
			take(code, token.start(), token.end());
		}
	}

	private void take(SdgCode code, int start, int end) {
		if (catalogue.contains(code)) {
			codes.add(code);
		} else {
			unknown.add(text.fragment(start, end));
		}
		previous = code;
		previousEnd = end;
	}

	private void unreadable(int start, int end) {
		unreadable.add(text.fragment(start, end));
		previous = null;
	}

	/** Numbers and letters that commas join. */
	private void run() {
		var items = new ArrayList<CodeToken>();
		var spaced = new ArrayList<Boolean>();
		items.add(tokens.get(next++));
		for (var item = joined(); item.isPresent(); item = joined()) {
			spaced.add(item.get().start() > items.getLast().end() + 1);
			items.add(item.get());
		}
		new CommaRun(items, spaced).parts().forEach(this::part);
		if (mode == Mode.GOALS) {
			mode = Mode.ANY;
		}
	}

	/** The number or letter after a comma, which is then passed; empty when none follows. */
	private Optional<CodeToken> joined() {
		int at = skipSpace(next);
		if (at >= tokens.size() || !tokens.get(at).is(Kind.COMMA)) {
			return Optional.empty();
		}
		at = skipSpace(at + 1);
		if (at >= tokens.size() || !tokens.get(at).is(Kind.NUMBER) && !tokens.get(at).is(Kind.LETTER)) {
			return Optional.empty();
		}
		next = at + 1;
		return Optional.of(tokens.get(at));
	}

	private int skipSpace(int from) {
		int at = from;
		while (at < tokens.size() && tokens.get(at).is(Kind.SPACE)) {
			at++;
		}
		return at;
	}

	private void part(CommaRun.Part part) {
		var first = part.items().getFirst();
		int end = part.items().getLast().end();
		if (part.items().size() == 1) {
			single(first);
		} else if (mode == Mode.TARGETS && previous != null && !repeats(first)) {
			part.items().forEach(this::single);
		} else if (part.items().size() == 2) {
			pair(part);
		} else if (part.goals()) {
			part.items().forEach(this::goal);
		} else {
			unreadable(first.start(), end);
		}
	}

	/** Whether the number repeats the goal before it, as in "ゴール7 ターゲット7,2". */
	private boolean repeats(CodeToken number) {
		return number.text().equals(Integer.toString(previous.goal()));
	}

	private void pair(CommaRun.Part part) {
		var first = part.items().getFirst();
		var second = part.items().getLast();
		if (first.is(Kind.LETTER)) {
			part.items().forEach(this::single);
			return;
		}
		var joined = SdgCode.of(first.text(), second.text());
		boolean ascending = part.goals();
		boolean exists = catalogue.contains(joined);
		if (mode == Mode.GOALS && ascending || part.spaced() && ascending && !exists) {
			part.items().forEach(this::goal);
		} else if (mode == Mode.GOALS && second.is(Kind.NUMBER) || part.spaced() && ascending) {
			unreadable(first.start(), second.end());
		} else {
			take(joined, first.start(), second.end());
		}
	}

	private void single(CodeToken item) {
		if (item.is(Kind.LETTER)) {
			letter(item);
		} else if (mode == Mode.TARGETS) {
			if (previous == null) {
				unreadable(item.start(), item.end());
			} else {
				take(SdgCode.of(Integer.toString(previous.goal()), item.text()), item.start(), item.end());
			}
		} else if (mode == Mode.ANY && previous != null && !previous.isGoal() && listed(item) && endOfName(item).isEmpty()
				&& catalogue.contains(SdgCode.of(Integer.toString(previous.goal()), item.text()))) {
			// "7.2、3" is target 7.3 or goal 3
			unreadable(item.start(), item.end());
		} else if (mode == Mode.ANY && item.is(Kind.NUMBER) && runsOn(item) && endOfName(item).isEmpty()) {
			// "17のゴール" speaks of seventeen
			unreadable(item.start(), item.end());
		} else {
			goal(item);
		}
	}

	/** Whether words that are no code follow without a space. */
	private boolean runsOn(CodeToken item) {
		return next < tokens.size() && tokens.get(next).is(Kind.OTHER) && tokens.get(next).start() == item.end();
	}

	private void letter(CodeToken item) {
		if (previous != null && (mode == Mode.TARGETS || listed(item))) {
			take(new SdgCode(previous.goal(), item.text()), item.start(), item.end());
		} else {
			unreadable(item.start(), item.end());
		}
	}

	/** Whether nothing but a list's commas and spaces stands between the previous code and the token. */
	private boolean listed(CodeToken item) {
		for (int i = Collections.binarySearch(tokens, item, Comparator.comparingInt(CodeToken::start)) - 1; i >= 0; i--) {
			var token = tokens.get(i);
			if (token.start() < previousEnd) {
				return true;
			}
			if (!token.is(Kind.SPACE) && !token.is(Kind.COMMA) && !token.is(Kind.LIST)) {
				return false;
			}
		}
		return true;
	}

	/** Where the name of the goal ends that follows its number. */
	private Optional<Integer> endOfName(CodeToken number) {
		return names.endOfName(Integer.parseInt(number.text()), text.text(), number.end());
	}

	private void goal(CodeToken item) {
		if (item.is(Kind.LETTER)) {
			letter(item);
			return;
		}
		take(SdgCode.ofGoal(Integer.parseInt(item.text())), item.start(), item.end());
		endOfName(item).ifPresent(end -> {
			while (next < tokens.size() && tokens.get(next).start() < end) {
				next++;
			}
			previousEnd = end;
			mode = Mode.ANY;
		});
	}

	/** Reads a range such as "7.1～7.3" that begins here; false when none does. */
	private boolean range() {
		var left = tokens.get(next);
		int at = skipSpace(next + 1);
		if (at >= tokens.size() || !tokens.get(at).is(Kind.RANGE) && !tokens.get(at).is(Kind.HYPHEN)) {
			return false;
		}
		var mark = tokens.get(at);
		at = skipSpace(at + 1);
		while (at < tokens.size() && (tokens.get(at).is(Kind.GOAL_WORD) || tokens.get(at).is(Kind.TARGET_WORD))) {
			at = skipSpace(at + 1);
		}
		if (at >= tokens.size()) {
			return false;
		}
		var right = tokens.get(at);
		var range = new CodeRange(catalogue, left, mark, right);
		var found = switch (mode) {
		case TARGETS -> previous == null ? range.codes() : range.targetsOf(previous.goal());
		case GOALS -> range.goals();
		case ANY -> range.codes();
		};
		if (found.isEmpty()) {
			return false;
		}
		next = at + 1;
		if (found.get().isEmpty()) {
			unreadable(left.start(), right.end());
		}
		found.get().forEach(code -> take(code, left.start(), right.end()));
		return true;
	}

	private void other(CodeToken token) {
		next++;
		var named = names.goalNamed(token.text());
		if (named.isPresent()) {
			take(SdgCode.ofGoal(named.get()), token.start(), token.end());
		} else {
			unreadable(token.start(), token.end());
		}
	}
}
