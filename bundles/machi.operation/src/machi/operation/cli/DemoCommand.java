package machi.operation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.operation.ControlStatus;
import machi.operation.LiveDevice;
import machi.operation.OperationException;
import machi.operation.Operations;
import machi.operation.demo.Demonstration;
import machi.operation.journal.ChainedJournal;
import machi.operation.session.OperationFolder;
import machi.quantity.text.LocalizedText;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows everything at work with simulated devices, and ends with a summary. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "demo")
public final class DemoCommand implements CliCommand {

	private static final Duration EVERY_ON_TERMINAL = Duration.ofSeconds(1);
	private static final Duration EVERY_IN_LINES = Duration.ofSeconds(3);
	/** On a slow machine the demonstration goes on for so long at most until it has shown all. */
	private static final Duration GRACE = Duration.ofMinutes(2);
	private static final List<PointRole> ENERGIES = List.of(PointRole.ENERGY_GENERATED, PointRole.ENERGY_CHARGED, PointRole.ENERGY_DISCHARGED,
			PointRole.ENERGY_CONSUMED, PointRole.ENERGY_IMPORTED, PointRole.ENERGY_EXPORTED);

	private final ProgramStore programs;
	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Option(names = "--for", paramLabel = "DURATION", defaultValue = "60s", descriptionKey = "for")
	private String span;

	@Option(names = "--folder", paramLabel = "DIR", descriptionKey = "folder")
	private Path given;

	@Activate
	public DemoCommand(@Reference ProgramStore programs, @Reference Operations operations) {
		this.programs = programs;
		this.operations = operations;
	}

	@Override
	public Integer call() throws RefusedException, InterruptedException, IOException {
		var time = Span.of(span);
		var temporary = given == null ? Files.createTempDirectory("machi-demo") : null;
		var folder = given == null ? temporary.resolve("program") : given;
		try {
			return run(folder, time);
		} catch (ProgramException unusable) {
			throw new RefusedException(unusable.reason());
		} catch (OperationException refused) {
			throw new RefusedException(refused.reason());
		} finally {
			if (temporary != null) {
				delete(temporary);
			}
		}
	}

	private int run(Path folder, Duration time) throws ProgramException, OperationException, InterruptedException, IOException {
		var out = spec.commandLine().getOut();
		var program = programs.create(folder, Words.of("demo.program"), Locale.getDefault());
		out.println(Words.of("demo.starting", folder));
		out.flush();
		long recorded;
		boolean done;
		var energies = new ArrayList<String>();
		try (var demo = new Demonstration(program, operations)) {
			demo.start(System.getProperty("user.name", ""));
			out.println(Words.of("demo.released"));
			show(demo, time, out);
			recorded = demo.session().recording().recorded();
			done = demo.isDone();
			ENERGIES.forEach(role -> energies.add(Words.of("energy." + role.name()) + "\t" + "%.2f kWh".formatted(demo.energyKwh(role))));
			summary(demo, out);
		}
		out.println(Words.of("demo.recorded", recorded));
		out.println(Words.of("demo.acknowledged", acknowledged(folder)));
		energies.forEach(out::println);
		out.println(Words.of(done ? "demo.done" : "demo.failed"));
		out.flush();
		return done ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
	}

	private void show(Demonstration demo, Duration time, PrintWriter out) throws InterruptedException {
		boolean terminal = Ansi.AUTO.enabled();
		var table = new LiveTable(demo.session(), out, terminal);
		var begun = Instant.now();
		while (Instant.now().isBefore(begun.plus(time)) || !demo.isDone() && Instant.now().isBefore(begun.plus(time).plus(GRACE))) {
			Thread.sleep(terminal ? EVERY_ON_TERMINAL : EVERY_IN_LINES);
			demo.look();
			if (terminal) {
				table.print(head(demo));
			} else {
				head(demo).forEach(out::println);
				out.flush();
			}
		}
	}

	private static List<String> head(Demonstration demo) {
		var locale = Locale.getDefault();
		var session = demo.session();
		var control = demo.control();
		var lines = new ArrayList<String>();
		var state = Words.of("state." + control.state().name());
		lines.add(control.balance().map(balance -> Words.of("demo.balance", state, kw(balance.generationKw()), kw(balance.loadKw()),
				kw(balance.storageKw()), percent(balance), kw(balance.chargingKw()), kw(balance.gridKw()))).orElse(state)
				+ (control.message().equals(LocalizedText.EMPTY) ? "" : " — " + control.message().in(locale)));
		for (var wish : control.wishes()) {
			var title = session.device(wish.device()).map(LiveDevice::title).orElse(LocalizedText.same(wish.device())).in(locale);
			lines.add(Words.of("demo.wish", title, kw(wish.setPointKw()), wish.commandedKw().isPresent() ? kw(wish.commandedKw().getAsDouble()) : "-"));
		}
		lines.add(Words.of("watch.head", session.connections().size(), demo.live().size(), session.devices().size(), session.recording().recorded())
				+ session.alarms().stream().findFirst().map(alarm -> " — " + alarm.text().in(locale)).orElse(""));
		lines.add("");
		return lines;
	}

	private static String kw(double value) {
		return "%.1f kW".formatted(value + 0.0);
	}

	private static String percent(ControlStatus.Balance balance) {
		return balance.batteryPercent().isPresent() ? "%.0f %%".formatted(balance.batteryPercent().getAsDouble()) : "-";
	}

	private static void summary(Demonstration demo, PrintWriter out) {
		out.println();
		demo.expected().stream().sorted()
				.forEach(adapter -> out.println(Words.of(demo.live().contains(adapter) ? "demo.live" : "demo.silent", adapter)));
		for (var kind : List.of(DeviceKind.BATTERY, DeviceKind.CHARGER)) {
			out.println(Words.of(demo.isDriven(kind) ? "demo.driven" : "demo.notDriven", Words.of("device." + kind.name())));
		}
	}

	private static long acknowledged(Path folder) throws IOException {
		var count = new AtomicLong();
		ChainedJournal.prove(OperationFolder.commands(folder), recorded -> {
			if ("ACKNOWLEDGED".equals(recorded.data().get("outcome"))) {
				count.incrementAndGet();
			}
		});
		return count.get();
	}

	private static void delete(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}
}
