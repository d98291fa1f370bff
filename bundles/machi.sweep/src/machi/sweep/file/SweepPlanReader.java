package machi.sweep.file;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

import machi.quantity.Unit;
import machi.sweep.CapitalCost;
import machi.sweep.DesignSpace;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.Objective;
import machi.sweep.Sampling;
import machi.sweep.SweepException;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;

/**
 * Reads plans as people write them:
 *
 * <pre>
 * name: Battery size in zone 2
 * sampling: {method: latin-hypercube, samples: 1000, seed: 1}     # or {method: grid}, which is the default
 * parameters:
 *   - {target: battery.capacityKwh, scope: zone-2, from: 0, to: 5000, steps: 11, unit: kWh}
 *   - {target: strategy, values: [self-consumption, zero-reverse-flow]}
 * objectives:
 *   - {name: selfSufficiency, sense: maximise}                    # minimise, maximise, or report, which is the default
 *   - {name: costYen, sense: minimise}
 * costs:
 *   - {device: battery, yenPerKwh: 100000, lifeYears: 15}
 * </pre>
 *
 * A scope left out is {@code all}; a parameter without a name is called by its target and scope. Without steps a Latin
 * hypercube takes any number of a range. Everything that is wrong is told at once, with line and column.
 */
public final class SweepPlanReader {

	private static final int LARGEST_FILE = 1 << 20;
	private static final int DEEPEST = 20;
	private static final int MOST_ALIASES = 50;
	private static final BigDecimal LARGEST = new BigDecimal("1e15");
	private static final Map<String, Objective.Sense> SENSES = Map.of("minimise", Objective.Sense.MINIMISE, "minimize",
			Objective.Sense.MINIMISE, "maximise", Objective.Sense.MAXIMISE, "maximize", Objective.Sense.MAXIMISE, "report",
			Objective.Sense.REPORT);

	private final PlanProblems problems;
	private boolean grid = true;

	private SweepPlanReader(String file) {
		problems = new PlanProblems(file);
	}

	/** @throws SweepException with all that is wrong */
	public static SweepPlan read(Path file) throws SweepException, IOException {
		var reader = new SweepPlanReader(file.getFileName().toString());
		long size = Files.size(file);
		if (size > LARGEST_FILE) {
			throw reader.problems.refused("%,d bytes are too many for a plan: at most %,d".formatted(size, LARGEST_FILE),
					"%,d バイトは計画として大きすぎます。上限 %,d バイト".formatted(size, LARGEST_FILE));
		}
		return reader.plan(Files.readAllBytes(file));
	}

	/**
	 * @param file how the text is called in messages
	 * @throws SweepException with all that is wrong
	 */
	public static SweepPlan read(String file, byte[] text) throws SweepException {
		return new SweepPlanReader(file).plan(text);
	}

	private SweepPlan plan(byte[] bytes) throws SweepException {
		var root = new YamlMapping(compose(decoded(bytes)), List.of("name", "sampling", "parameters", "objectives", "costs"),
				problems);
		var name = root.text("name").orElse("");
		var sampling = root.node("sampling").flatMap(this::sampling).orElseGet(Sampling.Grid::new);
		var parameters = root.items("parameters").stream().map(this::parameter).flatMap(Optional::stream).toList();
		var objectives = root.items("objectives").stream().map(this::objective).flatMap(Optional::stream).toList();
		var costs = root.node("costs").map(root::items).orElse(List.of()).stream().map(this::cost).flatMap(Optional::stream)
				.toList();
		problems.throwIfAny();
		try {
			var plan = new SweepPlan(name, sampling, parameters, objectives, costs);
			new DesignSpace(plan);
			return plan;
		} catch (IllegalArgumentException twice) {
			problems.add(root.place(), twice.getMessage(), "重複しています: " + twice.getMessage());
		} catch (SweepException tooMany) {
			tooMany.reasons().forEach(
					reason -> problems.add(root.node("sampling").orElse(root.place()), reason.english(), reason.japanese()));
		}
		problems.throwIfAny();
		throw new IllegalStateException("a problem without a reason");
	}

	private String decoded(byte[] bytes) throws SweepException {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException notUtf8) {
			throw problems.refused("is not UTF-8 text", "UTF-8 の文字列ではありません");
		}
	}

	private Node compose(String text) throws SweepException {
		var options = new LoaderOptions();
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(MOST_ALIASES);
		options.setCodePointLimit(LARGEST_FILE);
		try {
			var root = new Yaml(options).compose(new StringReader(text));
			if (root == null) {
				throw problems.refused("is empty: expected parameters and objectives", "空です: parameters と objectives が必要です");
			}
			return root;
		} catch (MarkedYAMLException wrong) {
			var mark = wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark();
			problems.add(mark, "this is not YAML: " + wrong.getProblem(), "YAML として読み取れません: " + wrong.getProblem());
			problems.throwIfAny();
			throw new IllegalStateException(wrong);
		} catch (YAMLException limit) {
			throw problems.refused("is not YAML that can be read: " + limit.getMessage(), "YAML として読み取れません: " + limit.getMessage());
		}
	}

	private Optional<Sampling> sampling(Node node) {
		var sampling = new YamlMapping(node, List.of("method", "samples", "seed"), problems);
		var method = sampling.requiredText("method").orElse("");
		switch (method) {
		case "grid" -> {
			if (sampling.has("samples") || sampling.has("seed")) {
				problems.add(node, "a grid has neither samples nor seed", "grid に samples と seed は指定できません");
			}
			return Optional.of(new Sampling.Grid());
		}
		case "latin-hypercube" -> {
			grid = false;
			sampling.required("samples");
			var samples = sampling.integer("samples", 1, SweepPlan.MOST_DESIGNS);
			var seed = sampling.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
			return samples.map(count -> new Sampling.LatinHypercube(count.intValue(), seed.orElse(0L)));
		}
		default -> {
			sampling.node("method").ifPresent(place -> problems.add(place,
					"there is no method " + method + ": expected grid or latin-hypercube",
					"method " + method + " はありません: grid か latin-hypercube を指定してください"));
			return Optional.empty();
		}
		}
	}

	private Optional<SweepParameter> parameter(Node node) {
		var parameter = new YamlMapping(node, List.of("name", "target", "scope", "unit", "values", "from", "to", "steps"), problems);
		var target = parameter.requiredText("target");
		var scope = parameter.text("scope").orElse(SweepParameter.EVERYWHERE);
		var unit = parameter.text("unit").map(Unit::of).orElse(Unit.ONE);
		var levels = parameter.has("values") ? listed(parameter) : range(parameter);
		if (target.isEmpty() || levels.isEmpty()) {
			return Optional.empty();
		}
		var name = parameter.text("name").orElse(SweepParameter.plainName(target.get(), scope));
		return Optional.of(new SweepParameter(name, target.get(), scope, unit, levels.get()));
	}

	private Optional<Levels> listed(YamlMapping parameter) {
		for (var key : List.of("from", "to", "steps")) {
			parameter.node(key).ifPresent(place -> problems.add(place, "either values or from, to and steps, not both",
					"values と from・to・steps は同時に指定できません"));
		}
		var levels = new ArrayList<Level>();
		Set<Level> seen = new HashSet<>();
		for (var item : parameter.items("values")) {
			level(item).ifPresent(level -> {
				if (!seen.add(level)) {
					problems.add(item, "the value " + level + " stands here twice", "値 " + level + " が2回あります");
				}
				levels.add(level);
			});
		}
		return levels.isEmpty() ? Optional.empty() : Optional.of(new Levels.Listed(levels));
	}

	private Optional<Level> level(Node item) {
		var number = YamlMapping.number(item);
		if (number.isPresent()) {
			return Optional.of(new Level.Amount(number.get().doubleValue()));
		}
		boolean oddNumber = item.getTag().equals(Tag.INT) || item.getTag().equals(Tag.FLOAT);
		if (!oddNumber && item instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
			return Optional.of(new Level.Choice(scalar.getValue().strip()));
		}
		problems.add(item, "expected a decimal number or a text, found " + YamlMapping.shown(item),
				"10進数か文字列が必要です。値: " + YamlMapping.shown(item));
		return Optional.empty();
	}

	private Optional<Levels> range(YamlMapping parameter) {
		if (!parameter.has("from") && !parameter.has("to") && parameter.place() instanceof MappingNode) {
			problems.add(parameter.place(), "expected values, or from, to and steps", "values、または from・to・steps が必要です");
			return Optional.empty();
		}
		parameter.required("from");
		parameter.required("to");
		var from = parameter.number("from", LARGEST.negate(), LARGEST);
		var to = parameter.number("to", LARGEST.negate(), LARGEST);
		var steps = parameter.has("steps") ? parameter.integer("steps", 2, SweepPlan.MOST_DESIGNS) : Optional.of(0L);
		if (from.isEmpty() || to.isEmpty() || steps.isEmpty()) {
			return Optional.empty();
		}
		if (from.get().compareTo(to.get()) >= 0) {
			parameter.node("to").ifPresent(place -> problems.add(place, "to must be above from: " + from.get() + " … " + to.get(),
					"to は from より大きくしてください: " + from.get() + " … " + to.get()));
			return Optional.empty();
		}
		if (grid && steps.get() == 0) {
			parameter.required("steps");
			return Optional.empty();
		}
		return Optional.of(new Levels.Range(from.get(), to.get(), steps.get().intValue()));
	}

	private Optional<Objective> objective(Node node) {
		var objective = new YamlMapping(node, List.of("name", "scope", "sense"), problems);
		var name = objective.requiredText("name");
		var word = objective.text("sense").orElse("report");
		var sense = SENSES.get(word);
		if (sense == null) {
			objective.node("sense").ifPresent(place -> problems.add(place,
					"there is no sense " + word + ": expected minimise, maximise or report",
					"sense " + word + " はありません: minimise、maximise、report のいずれかを指定してください"));
			return Optional.empty();
		}
		return name.map(text -> new Objective(text, objective.text("scope").orElse(SweepParameter.EVERYWHERE), sense));
	}

	private Optional<CapitalCost> cost(Node node) {
		var cost = new YamlMapping(node, List.of("device", "yenPerKwh", "yenPerKw", "lifeYears"), problems);
		var device = cost.requiredText("device");
		cost.required("lifeYears");
		var life = cost.number("lifeYears", new BigDecimal("0.1"), new BigDecimal("200"));
		var perKwh = cost.number("yenPerKwh", BigDecimal.ZERO, LARGEST).orElse(BigDecimal.ZERO);
		var perKw = cost.number("yenPerKw", BigDecimal.ZERO, LARGEST).orElse(BigDecimal.ZERO);
		return device.isEmpty() || life.isEmpty() ? Optional.empty()
				: Optional.of(new CapitalCost(device.get(), perKwh.doubleValue(), perKw.doubleValue(), life.get().doubleValue()));
	}
}
