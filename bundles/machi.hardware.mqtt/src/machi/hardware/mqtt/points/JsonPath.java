package machi.hardware.mqtt.points;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in a JSON document: {@code $}, {@code $.value}, {@code $['flow rate'].now}, {@code $.list[0]}, and with
 * {@code {point}} as a step, as in {@code $.values.{point}}, one place for each key there.
 */
public final class JsonPath {

	private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]{}']+)|\\['([^']+)'\\]|\\[(\\d{1,4})\\]|\\.(\\{point})");
	private static final int MOST_STEPS = 16;
	private static final int MOST_KEYS = 2_000;

	private final String text;
	private final List<Step> steps;

	private JsonPath(String text, List<Step> steps) {
		this.text = text;
		this.steps = steps;
	}

	private sealed interface Step {
	}

	private record Key(String name) implements Step {
	}

	private record Index(int number) implements Step {
	}

	private record EachKey() implements Step {
	}

	/** @throws IllegalArgumentException with the place in the text that is wrong */
	public static JsonPath of(String text) {
		if (!text.startsWith("$")) {
			throw new IllegalArgumentException("path \"" + text + "\": $ was expected at its beginning");
		}
		var steps = new ArrayList<Step>();
		var matcher = STEP.matcher(text);
		int position = 1;
		while (position < text.length()) {
			if (!matcher.find(position) || matcher.start() != position || steps.size() == MOST_STEPS) {
				throw new IllegalArgumentException("path \"" + text + "\": .key, ['key'], [0] or .{point} was expected at character "
						+ (position + 1));
			}
			var key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
			steps.add(key != null ? new Key(key)
					: matcher.group(3) != null ? new Index(Integer.parseInt(matcher.group(3))) : new EachKey());
			position = matcher.end();
		}
		if (steps.stream().filter(EachKey.class::isInstance).count() > 1) {
			throw new IllegalArgumentException("path \"" + text + "\": {point} is there twice");
		}
		return new JsonPath(text, List.copyOf(steps));
	}

	/** Whether it leads to a place for each key. */
	public boolean hasPoint() {
		return steps.stream().anyMatch(EachKey.class::isInstance);
	}

	/** What is at the place; a missing node when there is nothing. */
	public JsonNode at(JsonNode document) {
		return walk(document, steps);
	}

	/** Hands over each key at {@code {point}} with what is at the place under it. */
	public void forEach(JsonNode document, BiConsumer<String, JsonNode> consumer) {
		int split = steps.indexOf(new EachKey());
		var parent = walk(document, steps.subList(0, split));
		var rest = steps.subList(split + 1, steps.size());
		int count = 0;
		for (var entry : parent.properties()) {
			if (count++ == MOST_KEYS) {
				return;
			}
			consumer.accept(entry.getKey(), walk(entry.getValue(), rest));
		}
	}

	private static JsonNode walk(JsonNode from, List<Step> steps) {
		var node = from;
		for (var step : steps) {
			node = switch (step) {
			case Key key -> node.path(key.name());
			case Index index -> node.path(index.number());
			case EachKey each -> throw new IllegalStateException("not a single place");
			};
		}
		return node;
	}

	@Override
	public String toString() {
		return text;
	}
}
