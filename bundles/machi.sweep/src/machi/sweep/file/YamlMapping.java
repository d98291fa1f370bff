package machi.sweep.file;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one mapping, each taken at most once; what is wrong or left over goes to the problems. */
final class YamlMapping {

	private final Node place;
	private final PlanProblems problems;
	private final Map<String, Node> values = new LinkedHashMap<>();

	/** @param known the keys that may stand here */
	YamlMapping(Node node, List<String> known, PlanProblems problems) {
		place = node;
		this.problems = problems;
		if (!(node instanceof MappingNode mapping)) {
			problems.add(node, "expected a mapping with the keys " + String.join(", ", known),
					"キー " + String.join(", ", known) + " を持つマッピングが必要です");
			return;
		}
		for (var tuple : mapping.getValue()) {
			var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
			if (!known.contains(key)) {
				problems.add(tuple.getKeyNode(), "unknown key " + key + ": expected one of " + String.join(", ", known),
						"キー " + key + " はありません。使えるキー: " + String.join(", ", known));
			} else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
				problems.add(tuple.getKeyNode(), "the key " + key + " stands here twice", "キー " + key + " が2回あります");
			}
		}
	}

	/** Where the mapping begins. */
	Node place() {
		return place;
	}

	boolean has(String key) {
		return values.containsKey(key);
	}

	Optional<Node> node(String key) {
		return Optional.ofNullable(values.get(key));
	}

	/** The node of a key that must be there. */
	Optional<Node> required(String key) {
		if (!has(key) && place instanceof MappingNode) {
			problems.add(place, "the key " + key + " is missing", "キー " + key + " がありません");
		}
		return node(key);
	}

	/** The items of a list that must be there and must not be empty. */
	List<Node> items(String key) {
		return required(key).map(this::items).orElse(List.of());
	}

	List<Node> items(Node list) {
		if (list instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
			return sequence.getValue();
		}
		problems.add(list, "expected a list with at least one item", "1つ以上の項目を持つリストが必要です");
		return List.of();
	}

	/** The text of a key, or empty when the key is missing or what stands there is no text. */
	Optional<String> text(String key) {
		return node(key).flatMap(node -> {
			if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
				return Optional.of(scalar.getValue().strip());
			}
			problems.add(node, key + ": expected a text", key + ": 文字列が必要です");
			return Optional.empty();
		});
	}

	Optional<String> requiredText(String key) {
		return required(key).flatMap(node -> text(key));
	}

	/** A number from the least to the most, both included. */
	Optional<BigDecimal> number(String key, BigDecimal least, BigDecimal most) {
		return node(key).flatMap(node -> {
			var number = number(node);
			if (number.isPresent() && number.get().compareTo(least) >= 0 && number.get().compareTo(most) <= 0) {
				return number;
			}
			var range = least.toPlainString() + "…" + most.toPlainString();
			problems.add(node, key + ": expected a number in " + range + ", found " + shown(node),
					key + ": " + range + " の数値が必要です。値: " + shown(node));
			return Optional.empty();
		});
	}

	/** A whole number from the least to the most, both included. */
	Optional<Long> integer(String key, long least, long most) {
		return number(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most)).flatMap(number -> {
			try {
				return Optional.of(number.longValueExact());
			} catch (ArithmeticException fraction) {
				problems.add(node(key).orElse(place), key + ": expected a whole number, found " + number,
						key + ": 整数が必要です。値: " + number);
				return Optional.empty();
			}
		});
	}

	static Optional<BigDecimal> number(Node node) {
		if (!(node instanceof ScalarNode scalar) || !(scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))) {
			return Optional.empty();
		}
		try {
			var number = new BigDecimal(scalar.getValue().replace("_", ""));
			return Math.abs(number.scale()) <= 1_000 && Double.isFinite(number.doubleValue()) ? Optional.of(number) : Optional.empty();
		} catch (NumberFormatException notDecimal) {
			return Optional.empty();
		}
	}

	static String shown(Node node) {
		return switch (node) {
		case ScalarNode scalar -> scalar.getValue();
		case SequenceNode list -> "[…] (" + list.getValue().size() + ")";
		default -> "{…}";
		};
	}
}
