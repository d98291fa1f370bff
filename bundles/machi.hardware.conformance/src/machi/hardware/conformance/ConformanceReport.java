package machi.hardware.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Writes what became of each rule into {@code conformance.json}, for all adapters that were tried in one run. */
final class ConformanceReport implements TestWatcher, AfterAllCallback {

	private record Result(String rule, String outcome, String message) {
	}

	private record Tried(String id, String version, List<Result> results) {
	}

	private final Map<String, Result> results = new TreeMap<>();

	@Override
	public void testSuccessful(ExtensionContext context) {
		add(context, "passed", "");
	}

	@Override
	public void testFailed(ExtensionContext context, Throwable cause) {
		add(context, "failed", String.valueOf(cause.getMessage()));
	}

	@Override
	public void testAborted(ExtensionContext context, Throwable cause) {
		add(context, "skipped", String.valueOf(cause.getMessage()));
	}

	@Override
	public void testDisabled(ExtensionContext context, Optional<String> reason) {
		add(context, "skipped", reason.orElse(""));
	}

	private void add(ExtensionContext context, String outcome, String message) {
		var rule = context.getTestMethod().map(Method::getName).orElse(context.getDisplayName());
		results.put(rule, new Result(rule, outcome, message));
	}

	@Override
	public void afterAll(ExtensionContext context) throws Exception {
		var folder = System.getProperty(HardwareAdapterConformance.FOLDER, "");
		if (folder.isEmpty()) {
			return;
		}
		var constructor = context.getRequiredTestClass().getDeclaredConstructor();
		constructor.setAccessible(true);
		var descriptor = ((HardwareAdapterConformance) constructor.newInstance()).adapter().descriptor();
		var tried = new Tried(descriptor.id(), descriptor.version(), List.copyOf(results.values()));
		var all = context.getRoot().getStore(ExtensionContext.Namespace.create(ConformanceReport.class));
		@SuppressWarnings("unchecked")
		var adapters = (Map<String, Tried>) all.computeIfAbsent("adapters", key -> new TreeMap<String, Tried>());
		synchronized (adapters) {
			adapters.put(context.getRequiredTestClass().getName(), tried);
			write(Path.of(folder), adapters);
		}
	}

	private static void write(Path folder, Map<String, Tried> adapters) {
		var lines = new ArrayList<String>();
		lines.add("{");
		lines.add("  \"kit\": " + quoted(HardwareAdapterConformance.KIT) + ",");
		lines.add("  \"time\": " + quoted(Instant.now().toString()) + ",");
		lines.add("  \"adapters\": [");
		int left = adapters.size();
		for (var tried : adapters.values()) {
			boolean passed = tried.results.stream().noneMatch(result -> result.outcome.equals("failed"));
			lines.add("    {\"id\": " + quoted(tried.id) + ", \"version\": " + quoted(tried.version) + ", \"passed\": " + passed
					+ ", \"results\": [");
			int more = tried.results.size();
			for (var result : tried.results) {
				lines.add("      {\"rule\": " + quoted(result.rule) + ", \"result\": " + quoted(result.outcome) + ", \"message\": "
						+ quoted(result.message) + (--more > 0 ? "}," : "}"));
			}
			lines.add("    ]}" + (--left > 0 ? "," : ""));
		}
		lines.add("  ]");
		lines.add("}");
		try {
			Files.createDirectories(folder);
			Files.write(folder.resolve("conformance.json"), lines);
		} catch (IOException notWritten) {
			throw new UncheckedIOException("the results cannot be written into " + folder, notWritten);
		}
	}

	/** A string as RFC 8259 has it. */
	private static String quoted(String text) {
		var quoted = new StringBuilder("\"");
		text.chars().forEach(c -> {
			if (c == '"' || c == '\\') {
				quoted.append('\\').append((char) c);
			} else if (c < ' ') {
				quoted.append(String.format("\\u%04x", c));
			} else {
				quoted.append((char) c);
			}
		});
		return quoted.append('"').toString();
	}
}
