package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.slf4j.LoggerFactory;

import com.hazelcast.core.HazelcastInstance;

import machi.calculation.CalculationMonitor;
import machi.calculation.Calculator;
import machi.process.tests.TestProgram;
import machi.quantity.text.LocalizedText;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepRequest;
import machi.sweep.hazelcast.ClusterSweepRunner;
import machi.sweep.hazelcast.SweepMember;
import machi.sweep.local.LocalSweepRunner;

/** Members run in processes of their own, on the loopback interface. */
class ClusterSweepTest {

	private static final int SAMPLES = 2_500;
	private static final int MICROSECONDS = 2_000;
	private static final int MANY = 60;

	private final String cluster = UUID.randomUUID().toString();
	private final List<Process> members = new ArrayList<>();
	private final List<String> notices = new CopyOnWriteArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void endMembers() throws InterruptedException {
		for (var member : members) {
			member.destroyForcibly();
			assertTrue(member.waitFor(10, TimeUnit.SECONDS));
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private Path output(int number) {
		return folder.resolve("member" + number);
	}

	private Path trace(int number) {
		return folder.resolve("trace" + number);
	}

	private String startMember(String version, String... others) throws Exception {
		var address = "127.0.0.1:" + freePort();
		int number = members.size();
		var libraries = List.<Class<?>>of(SweepMember.class, SweepRequest.class, Calculator.class, LocalizedText.class,
				HazelcastInstance.class, LoggerFactory.class);
		var options = List.of("-Xmx200m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
		var arguments = new ArrayList<>(List.of(cluster, address, trace(number).toString(), version));
		arguments.addAll(Arrays.asList(others));
		members.add(new TestProgram(MemberProgram.class, libraries, options).start(output(number), arguments.toArray(String[]::new)));
		await(() -> text(output(number)).contains("ready " + address) || !members.get(number).isAlive(), "member " + number);
		assertTrue(members.get(number).isAlive(), () -> text(output(number)));
		return address;
	}

	private void await(BooleanSupplier state, String what) throws InterruptedException {
		for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MANY); !state.getAsBoolean();) {
			assertTrue(System.nanoTime() - end < 0, () -> what + " is too late: " + notices + text(output(0)));
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private static String text(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		} catch (IOException e) {
			return e.toString();
		}
	}

	private SweepRequest request(String journal, String addresses) {
		var plain = SweepProgram.request(folder.resolve(journal), SAMPLES, MICROSECONDS, 1);
		return new SweepRequest(plain.plan(), plain.evaluator(), plain.problem(), plain.journal(), 1,
				Map.of(ClusterSweepRunner.MEMBERS, addresses, ClusterSweepRunner.CLUSTER, cluster));
	}

	private SweepMonitor monitor(CalculationMonitor inner) {
		return SweepMonitor.of(inner, notice -> notices.add(notice.english()));
	}

	private boolean wasNoticed(String text) {
		return notices.stream().anyMatch(notice -> notice.contains(text));
	}

	private byte[] expected() throws Exception {
		var request = SweepProgram.request(folder.resolve("expected"), SAMPLES, 0, 1);
		new LocalSweepRunner(List.of(new Trial())).run(request, monitor(CalculationMonitor.NONE));
		return Files.readAllBytes(request.journal());
	}

	/** The results without the header, which names the problem. */
	private static List<String> results(byte[] journal) {
		return new String(journal, StandardCharsets.UTF_8).lines().skip(1).toList();
	}

	/** Kills a member as soon as it has evaluated something and the sweep is on its way. */
	private final class Killer implements CalculationMonitor {

		@Override
		public void progress(double done) {
			if (done > 0.1 && Files.exists(trace(0))) {
				members.get(0).destroyForcibly();
			}
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	}

	@Test
	void aMemberKilledMidwayLosesNothingAndDoublesNothing() throws Exception {
		var first = startMember("1");
		startMember("1", first);
		assertTrue(text(output(1)).strip().endsWith(" 2"), text(output(1)));
		var request = request("journal", first);
		var outcome = new ClusterSweepRunner(List.of(new Trial())).run(request, monitor(new Killer()));
		assertEquals(SAMPLES, outcome.designs());
		assertEquals(0, outcome.failed());
		assertEquals(results(expected()), results(Files.readAllBytes(request.journal())));
		assertTrue(!members.get(0).isAlive() && members.get(1).isAlive());
		assertTrue(Files.exists(trace(0)) && Files.exists(trace(1)), "both members evaluated");
		assertEquals(2, notices.stream().filter(notice -> notice.contains("takes part with 2 workers")).count(), notices.toString());
		assertTrue(wasNoticed(first + " left"), notices.toString());
	}

	@Test
	void aClusterWithoutMembersSaysSoAndTheProcessWorksAlone() throws Exception {
		var request = request("journal", "127.0.0.1:" + freePort());
		new ClusterSweepRunner(List.of(new Trial())).run(request, monitor(CalculationMonitor.NONE));
		assertEquals(results(expected()), results(Files.readAllBytes(request.journal())));
		assertTrue(wasNoticed("this process works alone until one does"), notices.toString());
	}

	@Test
	void aMemberWithAnotherVersionOfTheEvaluatorTakesNoPart() throws Exception {
		var address = startMember("2");
		var request = request("journal", address);
		new ClusterSweepRunner(List.of(new Trial())).run(request, monitor(CalculationMonitor.NONE));
		assertEquals(results(expected()), results(Files.readAllBytes(request.journal())));
		assertTrue(wasNoticed("does not take part: evaluator trial 1 is not installed there, but 2"), notices.toString());
		assertTrue(Files.notExists(trace(0)));
	}

	@Test
	void aMemberForgetsASweepWhoseProcessHasEnded() throws Exception {
		var address = "127.0.0.1:" + freePort();
		try (var member = new SweepMember(cluster, address, false, List.of(), 1, () -> List.of(new Trial()))) {
			var most = new int[1];
			var watching = new CalculationMonitor() {
				@Override
				public void progress(double done) {
					most[0] = Math.max(most[0], member.openSweeps());
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			};
			new ClusterSweepRunner(List.of(new Trial())).run(request("journal", address), monitor(watching));
			assertEquals(1, most[0]);
			await(() -> member.openSweeps() == 0, "the end of the sweep");
		}
	}

	@Test
	void settingsThatAreWrongAreTold() {
		for (var wrong : List.of(Map.of("members", "here:there"), Map.of("members", "a:70000"), Map.of("member", "a:1"))) {
			var plain = request("journal", "127.0.0.1");
			var request = new SweepRequest(plain.plan(), plain.evaluator(), plain.problem(), plain.journal(), 1, wrong);
			var refused = assertThrows(SweepException.class,
					() -> new ClusterSweepRunner(List.of(new Trial())).run(request, monitor(CalculationMonitor.NONE)));
			assertTrue(refused.getMessage().contains("embers"), refused.getMessage());
			assertTrue(Files.notExists(plain.journal()));
		}
	}
}
