package machi.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The released bundle exports town.heat 1.2.0 in every test. */
class ComparisonTest {

	private static final String CONSUMER = "@org.osgi.annotation.versioning.ConsumerType public interface Boiler { double power(); %s }";
	private static final String PROVIDER = "@org.osgi.annotation.versioning.ProviderType public interface Network { double loss(); %s }";

	@TempDir
	Path folder;

	@Test
	void aMethodMoreInWhatOthersImplementNeedsTheNextMajorVersion() throws IOException {
		var released = bundle().type("Boiler", CONSUMER.formatted(""));
		var changed = CONSUMER.formatted("double temperature();");
		var problem = only(problems(released, bundle().type("Boiler", changed)));
		assertTrue(problem.startsWith("town.heat: package town.heat was released as 1.2.0, is now 1.2.0, needs 2.0.0 (MAJOR)"), problem);
		assertTrue(problem.contains("MAJOR: added method temperature() of town.heat.Boiler"), problem);
		only(problems(released, bundle().exports("town.heat;version=\"1.3.0\"").type("Boiler", changed)));
		assertEquals(List.of(), problems(released, bundle().exports("town.heat;version=\"2.0.0\"").type("Boiler", changed)));
	}

	@Test
	void anInterfaceThatSaysNothingIsTakenAsOneThatOthersImplement() throws IOException {
		var released = bundle().type("Boiler", "public interface Boiler { double power(); }");
		var problem = only(problems(released, bundle().type("Boiler", "public interface Boiler { double power(); double heat(); }")));
		assertTrue(problem.contains("needs 2.0.0 (MAJOR)"), problem);
	}

	@Test
	void aMethodMoreInWhatOnlyWeImplementNeedsTheNextMinorVersion() throws IOException {
		var released = bundle().type("Network", PROVIDER.formatted(""));
		var changed = PROVIDER.formatted("double length();");
		var problem = only(problems(released, bundle().type("Network", changed)));
		assertTrue(problem.contains("needs 1.3.0 (MINOR)"), problem);
		assertEquals(List.of(), problems(released, bundle().exports("town.heat;version=\"1.3.0\"").type("Network", changed)));
	}

	@Test
	void aDefaultMethodMoreInWhatOthersImplementNeedsTheNextMinorVersion() throws IOException {
		var released = bundle().type("Boiler", CONSUMER.formatted(""));
		var problem = only(problems(released, bundle().type("Boiler", CONSUMER.formatted("default double cost() { return 0; }"))));
		assertTrue(problem.contains("needs 1.3.0 (MINOR)"), problem);
	}

	@Test
	void whatIsTakenAwayNeedsTheNextMajorVersion() throws IOException {
		var released = bundle().type("Network", PROVIDER.formatted("double length();")).type("Pipe", "public final class Pipe { }");
		var method = only(problems(released, bundle().type("Network", PROVIDER.formatted("")).type("Pipe", "public final class Pipe { }")));
		assertTrue(method.contains("MAJOR: removed method length() of town.heat.Network"), method);
		var type = only(problems(released, bundle().type("Network", PROVIDER.formatted("double length();"))));
		assertTrue(type.contains("MAJOR: removed class town.heat.Pipe"), type);
	}

	@Test
	void anotherResultTypeNeedsTheNextMajorVersion() throws IOException {
		var released = bundle().type("Pipe", "public final class Pipe { public int length() { return 1; } }");
		var problem = only(problems(released, bundle().type("Pipe", "public final class Pipe { public long length() { return 1; } }")));
		assertTrue(problem.contains("needs 2.0.0 (MAJOR)"), problem);
	}

	@Test
	void aComponentMoreInARecordTakesItsConstructorAway() throws IOException {
		var released = bundle().type("Pipe", "public record Pipe(double length) { }");
		var problem = only(problems(released, bundle().type("Pipe", "public record Pipe(double length, double loss) { }")));
		assertTrue(problem.contains("MAJOR: removed method <init>(double) of town.heat.Pipe"), problem);
		assertTrue(problem.contains("MINOR: added method loss() of town.heat.Pipe"), problem);
		var kept = "public record Pipe(double length, double loss) { public Pipe(double length) { this(length, 0); } }";
		assertTrue(only(problems(released, bundle().type("Pipe", kept))).contains("needs 1.3.0 (MINOR)"));
	}

	@Test
	void aVanishedPackageNeedsTheNextMajorVersionOfTheBundle() throws IOException {
		var both = "town.heat;version=\"1.2.0\",town.heat.pipe;version=\"1.0.0\"";
		var released = bundle().exports(both).type("Boiler", CONSUMER.formatted("")).type("town.heat.pipe", "Pipe", "public record Pipe() { }");
		var problem = only(problems(released, bundle().type("Boiler", CONSUMER.formatted(""))));
		assertEquals("town.heat: package town.heat.pipe is no longer there; bundle version 1.2.0, needed 2.0.0 (MAJOR)", problem);
		assertEquals(List.of(), problems(released, bundle().version("2.0.0.qualifier").type("Boiler", CONSUMER.formatted(""))));
	}

	@Test
	void aPackageThatBecomesInternalHasVanishedForOthers() throws IOException {
		var released = bundle().type("Boiler", CONSUMER.formatted(""));
		var hidden = bundle().exports("town.heat;version=\"1.2.0\";x-friends:=\"town.tests\"").type("Boiler", CONSUMER.formatted(""));
		assertTrue(only(problems(released, hidden)).contains("town.heat is no longer there"));
	}

	@Test
	void whatNobodyOutsideSeesMayChange() throws IOException {
		var exports = "town.heat;version=\"1.2.0\",town.heat.inner;version=\"1.0.0\";x-internal:=true";
		var released = bundle().exports(exports).type("Pipe", "public final class Pipe { private int a; int b() { return a; } }")
				.type("town.heat.inner", "Inner", "public interface Inner { }").type("town.heat.hidden", "Hidden", "public class Hidden { }");
		var changed = bundle().exports(exports).type("Pipe", "public final class Pipe { private long c; long d() { return c; } }")
				.type("town.heat.inner", "Inner", "public interface Inner { void more(); }");
		assertEquals(List.of(), problems(released, changed));
	}

	@Test
	void aNewPackageNeedsNoStepAndAVersionNeverGoesBack() throws IOException {
		var released = bundle().type("Boiler", CONSUMER.formatted(""));
		var both = "town.heat;version=\"1.2.0\",town.heat.pipe;version=\"1.0.0\"";
		assertEquals(List.of(), problems(released, bundle().exports(both).type("Boiler", CONSUMER.formatted(""))
				.type("town.heat.pipe", "Pipe", "public record Pipe() { }")));
		var back = only(problems(released, bundle().exports("town.heat;version=\"1.1.0\"").type("Boiler", CONSUMER.formatted(""))));
		assertTrue(back.contains("is now 1.1.0, needs 1.2.0"), back);
	}

	private BundleSources bundle() {
		return new BundleSources(folder.resolve(BundleSources.NAME));
	}

	/** As in the build: what was released comes back from its text. */
	private static List<String> problems(BundleSources released, BundleSources now) throws IOException {
		var text = ApiText.write(released.api());
		return Comparison.problems(ApiText.read(text.lines().toList()), now.api());
	}

	private static String only(List<String> problems) {
		assertEquals(1, problems.size(), () -> problems.toString());
		return problems.getFirst();
	}
}
