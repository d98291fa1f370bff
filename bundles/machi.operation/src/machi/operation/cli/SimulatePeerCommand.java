package machi.operation.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.operation.Operations;
import machi.quantity.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a simulated device until it is stopped, and tells how to connect to it. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "simulate")
public final class SimulatePeerCommand implements CliCommand {

	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "PEER", descriptionKey = "peer")
	private String peer;

	@Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "set")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--for", paramLabel = "DURATION", descriptionKey = "for")
	private String span;

	@Activate
	public SimulatePeerCommand(@Reference Operations operations) {
		this.operations = operations;
	}

	@Override
	public Integer call() throws RefusedException, InterruptedException {
		var simulator = simulator();
		var time = span == null ? null : Span.of(span);
		var out = spec.commandLine().getOut();
		try (var running = simulator.start(Settings.of(simulator.settings(), settings))) {
			out.println(running.description().in(Locale.getDefault()));
			out.println(Words.of("simulate.connect", running.adapter()));
			new TreeMap<>(running.adapterSettings()).forEach((name, value) -> out.println("  --set " + name + "=" + value));
			out.println(Words.of(time == null ? "simulate.untilStopped" : "simulate.forTime", span));
			out.flush();
			if (time == null) {
				new CountDownLatch(1).await();
			} else {
				Thread.sleep(time);
			}
			return ExitCode.DONE;
		} catch (DeviceException refused) {
			throw new RefusedException(refused.reason());
		}
	}

	private PeerSimulator simulator() throws RefusedException {
		var known = operations.peers();
		return known.stream().filter(simulator -> simulator.id().equals(peer)).findFirst().orElseThrow(() -> {
			var ids = known.stream().map(PeerSimulator::id).toList();
			return new RefusedException(LocalizedText.of("There is no simulated device " + peer + "; known are " + ids,
					"シミュレータ " + peer + " はありません。使えるもの: " + ids));
		});
	}
}
