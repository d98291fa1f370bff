package machi.hardware.mqtt.points;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A topic in which some levels have names, for example {@code town/{device}/{point}}. A level is a plain text, a name in
 * braces, {@code +} for any text, or at the end {@code #} for any number of levels (MQTT 5, section 4.7).
 */
public final class TopicTemplate {

	private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z0-9_-]*)}");
	private static final int MOST_LEVELS = 32;
	private static final int LONGEST = 1_000;

	private final String text;
	private final List<String> levels;

	private TopicTemplate(String text, List<String> levels) {
		this.text = text;
		this.levels = levels;
	}

	/** @throws IllegalArgumentException with the level that is wrong */
	public static TopicTemplate of(String text) {
		if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > LONGEST || text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("a topic of 1 to " + LONGEST + " bytes was expected");
		}
		var levels = List.of(text.split("/", -1));
		if (levels.size() > MOST_LEVELS) {
			throw new IllegalArgumentException("a topic has at most " + MOST_LEVELS + " levels");
		}
		var names = new HashSet<String>();
		for (int i = 0; i < levels.size(); i++) {
			check(levels.get(i), i + 1, i == levels.size() - 1, names);
		}
		return new TopicTemplate(text, levels);
	}

	private static void check(String level, int number, boolean last, HashSet<String> names) {
		var named = NAMED.matcher(level);
		if (named.matches()) {
			if (!names.add(named.group(1))) {
				throw new IllegalArgumentException("level " + number + ": {" + named.group(1) + "} is there twice");
			}
			return;
		}
		boolean wildcard = level.equals("+") || level.equals("#") && last;
		if (!wildcard && level.matches(".*[{}+#].*")) {
			throw new IllegalArgumentException("level " + number + " \"" + level + "\": a plain text, a name such as {device}, "
					+ "+ or a last # was expected");
		}
	}

	/** Whether a level has that name. */
	public boolean has(String name) {
		return levels.contains("{" + name + "}");
	}

	/** The names of its levels, in their order. */
	public List<String> names() {
		return levels.stream().map(NAMED::matcher).filter(Matcher::matches).map(named -> named.group(1)).toList();
	}

	/** Whether it stands for topics that differ in more than the named levels. */
	public boolean hasWildcard() {
		return levels.contains("+") || levels.contains("#");
	}

	/** What to subscribe to. */
	public String filter() {
		return levels.stream().map(level -> NAMED.matcher(level).matches() ? "+" : level).collect(Collectors.joining("/"));
	}

	/** The texts of the named levels, in their order; empty when the topic is another. */
	public Optional<Map<String, String>> match(String topic) {
		var parts = topic.split("/", MOST_LEVELS + 1);
		boolean open = levels.get(levels.size() - 1).equals("#");
		int fixed = open ? levels.size() - 1 : levels.size();
		if (parts.length < fixed || !open && parts.length > fixed) {
			return Optional.empty();
		}
		var values = new LinkedHashMap<String, String>();
		for (int i = 0; i < fixed; i++) {
			var named = NAMED.matcher(levels.get(i));
			if (named.matches()) {
				values.put(named.group(1), parts[i]);
			} else if (!levels.get(i).equals("+") && !levels.get(i).equals(parts[i])) {
				return Optional.empty();
			}
		}
		return Optional.of(Collections.unmodifiableMap(values));
	}

	/** The topic with these texts in the named levels; a name without text stays empty. */
	public String topic(Map<String, String> values) {
		return levels.stream().map(level -> {
			var named = NAMED.matcher(level);
			return named.matches() ? values.getOrDefault(named.group(1), "") : level;
		}).collect(Collectors.joining("/"));
	}

	@Override
	public String toString() {
		return text;
	}
}
