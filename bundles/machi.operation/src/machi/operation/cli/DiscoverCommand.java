package machi.operation.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.Setting;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceRuntime;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.Issuer;
import machi.hardware.runtime.SessionListener;
import machi.quantity.text.LocalizedText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for the devices of a connection that is in no program, and lists them with their points. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@picocli.CommandLine.Command(name = "discover")
public final class DiscoverCommand implements CliCommand {

	private static final String CONNECTION = "discover";
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final DeviceRuntime runtime;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "ADAPTER", descriptionKey = "adapter")
	private String adapter;

	@Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "set")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--wait", paramLabel = "DURATION", defaultValue = "5s", descriptionKey = "wait")
	private String waiting;

	@Activate
	public DiscoverCommand(@Reference DeviceRuntime runtime) {
		this.runtime = runtime;
	}

	@Override
	public Integer call() throws RefusedException, InterruptedException {
		var descriptor = runtime.adapters().stream().filter(known -> known.id().equals(adapter)).findFirst();
		if (descriptor.isEmpty()) {
			var ids = runtime.adapters().stream().map(known -> known.id()).toList();
			throw new RefusedException(LocalizedText.of("There is no adapter " + adapter + "; known are " + ids, "接続方式 " + adapter + " はありません。使えるもの: " + ids));
		}
		var secret = descriptor.get().settings().stream().filter(setting -> setting.type() == Setting.Type.SECRET && settings.containsKey(setting.name())).findFirst();
		if (secret.isPresent()) {
			throw new RefusedException(LocalizedText.of("The secret " + secret.get().name() + " must not stand on the command line; use device secret with a program",
					"秘密情報 " + secret.get().name() + " はコマンドラインに書けません。プログラムに接続を登録し、device secret を使ってください"));
		}
		var wait = Span.of(waiting);
		try (var session = runtime.start(new Silent(), new NoCommands())) {
			session.configure(List.of(new ConnectionConfiguration(CONNECTION, adapter, settings, Optional.empty(), Map.of(), ConnectionConfiguration.USUAL_RATE)));
			awaitConnected(session);
			session.discover(CONNECTION).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			awaitLate(session, wait);
			return print(session);
		} catch (ExecutionException failed) {
			throw refused(failed.getCause());
		} catch (TimeoutException silent) {
			throw new RefusedException(LocalizedText.of("No answer in " + PATIENCE.toSeconds() + " s", PATIENCE.toSeconds() + " 秒以内に応答がありませんでした"));
		}
	}

	private static RefusedException refused(Throwable cause) {
		return new RefusedException(cause instanceof DeviceException device ? device.reason() : LocalizedText.same(String.valueOf(cause.getMessage())));
	}

	private static void awaitConnected(DeviceSession session) throws InterruptedException, RefusedException {
		var end = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(end)) {
			var status = session.connections().getFirst();
			if (status.state() == ConnectionStatus.State.CONNECTED) {
				return;
			}
			if (status.state() == ConnectionStatus.State.FAILED || status.state() == ConnectionStatus.State.WAITING) {
				throw new RefusedException(status.message());
			}
			Thread.sleep(Duration.ofMillis(20));
		}
	}

	/** Devices that connect to us, or tell of themselves, come when they like. */
	private static void awaitLate(DeviceSession session, Duration wait) throws InterruptedException {
		var end = Instant.now().plus(wait);
		while (session.devices().isEmpty() && Instant.now().isBefore(end)) {
			Thread.sleep(Duration.ofMillis(100));
		}
	}

	private Integer print(DeviceSession session) {
		var out = spec.commandLine().getOut();
		var devices = session.devices().stream().map(DeviceStatus::device).sorted(Comparator.comparing(Device::address)).toList();
		var locale = Locale.getDefault();
		for (var device : devices) {
			out.println(device.address() + "\t" + device.title().in(locale) + "\t" + device.kind() + "\t"
					+ String.join(" ", device.manufacturer(), device.model(), device.serialNumber()).strip());
			for (var point : device.points()) {
				var range = Double.isInfinite(point.minimum()) && Double.isInfinite(point.maximum()) ? "" : point.minimum() + "…" + point.maximum();
				out.println("    " + point.id() + "\t" + point.title().in(locale) + "\t" + point.unit() + "\t" + range + "\t" + point.access() + "\t" + point.role());
			}
		}
		out.println(Words.of("discover.found", devices.size()));
		out.flush();
		return devices.isEmpty() ? ExitCode.ERRORS_FOUND : ExitCode.DONE;
	}

	/** Nothing is shown but what was found. */
	private static final class Silent implements SessionListener {

		@Override
		public void readings(String connection, List<Reading> readings) {
			// values are for watching
		}

		@Override
		public void connectionChanged(ConnectionStatus status) {
			// asked for
		}

		@Override
		public void deviceChanged(DeviceStatus status) {
			// asked for
		}

		@Override
		public void problem(String connection, DeviceException problem) {
			// a device that answers nonsense is merely absent
		}
	}

	/** Looking commands nothing. */
	private static final class NoCommands implements CommandJournal {

		@Override
		public void issued(String connection, Command command, Issuer issuer) throws IOException {
			throw new IOException("no commands while looking for devices");
		}

		@Override
		public void ended(String connection, Command command, CommandOutcome outcome, Instant time) {
			// never begun
		}
	}
}
