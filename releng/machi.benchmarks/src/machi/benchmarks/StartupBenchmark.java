package machi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Measures how long products take to open, from the start of the script to the open window, beside a bare application on the same
 * platform; and how long the start after the installation of a feature takes, beside one before it. The products take turns, so
 * that whatever else the machine does meets all of them.
 * <p>
 * Arguments: the folders of the base and of the full product, the repository, and the number of rounds (default 7).
 */
public final class StartupBenchmark {

	private static final double AIM_BESIDE_BARE = 1.5;
	private static final double AIM_AFTER_FEATURE = 1.2;
	private static final int INSTALLATIONS = 3;
	private static final String FEATURE = "machi.energy.feature";
	private static final String ROW = "%-28s %9s %9s %9s %9s %7s  %-12s %9s %7s %8s %7s%n";

	private final Path work;
	private final Path base;
	private final Path probe;
	private final boolean japanese = Locale.getDefault().getLanguage().equals("ja");

	private StartupBenchmark(Path work, Path base) throws IOException {
		this.work = work;
		this.base = base;
		this.probe = BareApplication.bundle(sources().resolve("probe"), base.resolve("plugins"), work);
	}

	public static void main(String[] arguments) throws Exception {
		var base = Path.of(arguments[0]);
		var full = Path.of(arguments[1]);
		int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 7;
		var work = Files.createTempDirectory("machi-startup");
		new StartupBenchmark(work, base).measure(full, Path.of(arguments[2]), rounds);
		// after a failure the logs in it tell why
		delete(work);
	}

	private static Path sources() {
		return Path.of(System.getProperty("machi.root"), "releng/machi.benchmarks/startup");
	}

	private void measure(Path full, Path repository, int rounds) throws IOException, InterruptedException {
		var products = new LinkedHashMap<String, StartedProduct>();
		products.put(text("bare application", "最小のアプリケーション"), bare());
		products.put(text("base product", "基本製品"), copy(base, "base"));
		products.put(text("full product", "全機能の製品"), copy(full, "full"));
		var first = new LinkedHashMap<String, StartedProduct.Start>();
		var later = new LinkedHashMap<String, List<StartedProduct.Start>>();
		for (var product : products.entrySet()) {
			first.put(product.getKey(), product.getValue().open());
			later.put(product.getKey(), new ArrayList<>());
		}
		for (int round = 0; round < rounds; round++) {
			for (var product : products.entrySet()) {
				later.get(product.getKey()).add(product.getValue().open());
			}
		}
		head(text("Start", "起動"), "/ " + text("bare", "最小"));
		var yardstick = later.values().iterator().next();
		later.forEach((name, starts) -> row(name, first.get(name), starts, yardstick, AIM_BESIDE_BARE));
		feature(repository, rounds);
	}

	/** Starts of the base product before and the first one after a feature was added, each time in a new copy. */
	private void feature(Path repository, int rounds) throws IOException, InterruptedException {
		var before = new ArrayList<StartedProduct.Start>();
		var after = new ArrayList<StartedProduct.Start>();
		var second = new ArrayList<StartedProduct.Start>();
		for (int i = 0; i < INSTALLATIONS; i++) {
			var product = copy(base, "installed" + i);
			product.open();
			for (int round = 0; round < Math.max(2, rounds / INSTALLATIONS); round++) {
				before.add(product.open());
			}
			product.run(List.of("-application", "org.eclipse.equinox.p2.director", "-data", "@none", "-repository", repository.toUri().toString(),
					"-installIU", FEATURE + ".feature.group"));
			after.add(product.open());
			second.add(product.open());
		}
		System.out.println();
		head(text("Adding " + FEATURE, FEATURE + " の追加"), "/ " + text("before", "前"));
		row(text("before", "追加前"), null, before, before, Double.NaN);
		row(text("next start", "追加後の最初の起動"), null, after, before, AIM_AFTER_FEATURE);
		row(text("the start after it", "その次の起動"), null, second, before, AIM_AFTER_FEATURE);
	}

	private StartedProduct bare() throws IOException {
		var product = StartedProduct.copy(base, work.resolve("bare"));
		BareApplication.replace(product, BareApplication.bundle(sources().resolve("bare"), base.resolve("plugins"), work));
		product.add("machi.probe", probe);
		return product;
	}

	private StartedProduct copy(Path product, String name) throws IOException {
		var copy = StartedProduct.copy(product, work.resolve(name));
		copy.add("machi.probe", probe);
		return copy;
	}

	private void head(String title, String ratio) {
		System.out.printf(ROW, title, text("first", "初回"), text("median", "中央値"), text("least", "最短"), text("most", "最長"), ratio, text("aim", "目標"),
				text("processor", "CPU時間"), ratio, text("bundles", "バンドル"), text("active", "起動済"));
	}

	/** @param yardstick the starts that these are compared with */
	private void row(String name, StartedProduct.Start first, List<StartedProduct.Start> starts, List<StartedProduct.Start> yardstick, double aim) {
		double median = median(starts, StartedProduct.Start::millis);
		double ratio = median / median(yardstick, StartedProduct.Start::millis);
		double used = median(starts, StartedProduct.Start::used);
		var times = starts.stream().mapToLong(StartedProduct.Start::millis).summaryStatistics();
		System.out.printf(ROW, name, first == null ? "" : seconds(first.millis()), seconds(median), seconds(times.getMin()), seconds(times.getMax()),
				number(ratio), verdict(ratio, aim), seconds(used), number(used / median(yardstick, StartedProduct.Start::used)),
				starts.getLast().bundles(), starts.getLast().active());
	}

	private String verdict(double ratio, double aim) {
		if (Double.isNaN(aim)) {
			return "";
		}
		return aim + " " + (ratio <= aim ? text("reached", "達成") : text("missed", "未達"));
	}

	private static String seconds(double millis) {
		return number(millis / 1000) + " s";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

	private String text(String english, String japaneseText) {
		return japanese ? japaneseText : english;
	}

	private static double median(List<StartedProduct.Start> starts, ToLongFunction<StartedProduct.Start> figure) {
		var sorted = starts.stream().mapToLong(figure).sorted().toArray();
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
