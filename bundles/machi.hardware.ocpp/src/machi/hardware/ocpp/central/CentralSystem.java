package machi.hardware.ocpp.central;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.ocpp.OcppSettings;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.PayloadRules;
import machi.quantity.text.LocalizedText;

/** A central system that listens. Its devices are the connectors of the charge points that are connected. */
public final class CentralSystem implements DeviceConnection, SocketListener {

	private static final int MOST_REMEMBERED = 256;

	private final CentralConfiguration configuration;
	private final Admission admission;
	private final ConnectionEvents events;
	private final ChargerClock clock = new ChargerClock(InstantSource.system());
	private final Map<OcppVersion, PayloadRules> rules = Map.of(OcppVersion.V1_6, new PayloadRules(OcppVersion.V1_6),
			OcppVersion.V2_0_1, new PayloadRules(OcppVersion.V2_0_1));
	private final Map<OcppVersion, FrameCodec> codecs;
	private final Map<String, ChargePoint> chargePoints = new ConcurrentHashMap<>();
	private final Transactions transactions;
	private final Map<String, CommandOutcome> outcomes = new Remembered();
	private final ScheduledExecutorService supervision;
	private final ChargePointServer server;
	private volatile boolean closed;

	private static final class Remembered extends LinkedHashMap<String, CommandOutcome> {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, CommandOutcome> eldest) {
			return size() > MOST_REMEMBERED;
		}
	}

	private CentralSystem(Settings settings, ConnectionEvents events, Transactions transactions) throws DeviceException {
		this.configuration = CentralConfiguration.of(settings);
		this.admission = Admission.of(settings);
		this.events = events;
		this.transactions = transactions;
		this.codecs = Map.of(OcppVersion.V1_6, new FrameCodec(OcppVersion.V1_6, configuration.frameLimit()), OcppVersion.V2_0_1,
				new FrameCodec(OcppVersion.V2_0_1, configuration.frameLimit()));
		var security = settings.required(OcppSettings.PROFILE).equals("2") ? Optional.of(ServerTls.of(settings)) : Optional.<ServerTls>empty();
		this.server = new ChargePointServer(address(settings), configuration.frameLimit(), admission, this);
		security.ifPresent(tls -> server.setWebSocketFactory(tls.sockets()));
		this.supervision = Executors.newSingleThreadScheduledExecutor(
				task -> Thread.ofPlatform().daemon().name("machi-ocpp-supervision").unstarted(task));
	}

	private static InetSocketAddress address(Settings settings) throws DeviceException {
		var host = settings.required(OcppSettings.BIND);
		try {
			return new InetSocketAddress(InetAddress.getByName(host), settings.integer(OcppSettings.PORT));
		} catch (UnknownHostException unknown) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION, LocalizedText.of(
					"Setting " + OcppSettings.BIND + ": no address is known for " + host,
					"設定 " + OcppSettings.BIND + ": " + host + " のアドレスが分かりません"), unknown);
		}
	}

	/** Listens. */
	public static CentralSystem open(Settings settings, ConnectionEvents events, Transactions transactions)
			throws DeviceException, InterruptedException {
		var system = new CentralSystem(settings, events, transactions);
		try {
			system.server.open();
		} catch (DeviceException | InterruptedException failed) {
			system.supervision.shutdownNow();
			throw failed;
		}
		system.supervision.scheduleWithFixedDelay(system::supervise, 1, 1, TimeUnit.SECONDS);
		return system;
	}

	/** The port it listens at. */
	public int port() {
		return server.getPort();
	}

	private void supervise() {
		try {
			server.dropSilent();
			chargePoints.values().forEach(chargePoint -> chargePoint.session().ifPresent(ChargePointSession::supervise));
		} catch (RuntimeException broken) {
			// without supervision chargers that are off would be shown as there
			events.lost(new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of("The supervision of charge points has failed",
					"充電器の監視に失敗しました"), broken));
		}
	}

	@Override
	public ChargePointSession opened(String identity, OcppVersion version, Link link) {
		var chargePoint = chargePoints.computeIfAbsent(identity,
				name -> new ChargePoint(name, configuration, events, transactions.of(name)));
		var session = new ChargePointSession(chargePoint, admission.registration(identity), rules.get(version), codecs.get(version), link,
				clock, System::nanoTime);
		chargePoint.connected(session).ifPresent(ChargePointSession::replaced);
		return session;
	}

	@Override
	public void closed(ChargePointSession session) {
		session.ended();
	}

	@Override
	public void problem(LocalizedText what) {
		if (!closed) {
			events.problem(new DeviceException(DeviceException.Kind.REFUSED, what));
		}
	}

	@Override
	public List<Device> discover() {
		return chargePoints.values().stream().filter(chargePoint -> chargePoint.session().isPresent())
				.flatMap(chargePoint -> chargePoint.devices().stream()).toList();
	}

	/** Chargers send by themselves; there is nothing to ask. */
	@Override
	public List<Reading> read(Device device, List<Point> points) {
		return List.of();
	}

	@Override
	public CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException {
		synchronized (outcomes) {
			var known = outcomes.get(command.id());
			if (known != null) {
				return known;
			}
		}
		var outcome = send(device, command);
		synchronized (outcomes) {
			outcomes.put(command.id(), outcome);
		}
		return outcome;
	}

	private CommandOutcome send(Device device, Command command) throws DeviceException, InterruptedException {
		int slash = device.address().lastIndexOf('/');
		var chargePoint = Optional.ofNullable(chargePoints.get(device.address().substring(0, Math.max(slash, 0))));
		var connector = chargePoint.flatMap(known -> known.connectors().stream().filter(each -> each.address().equals(device.address())).findFirst());
		var session = chargePoint.flatMap(ChargePoint::session);
		if (connector.isEmpty() || session.isEmpty()) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE, LocalizedText.of("Charger " + device.address() + " is not connected",
					"充電器 " + device.address() + " は接続していません"));
		}
		try {
			return session.get().execute(connector.get(), command).get();
		} catch (ExecutionException failed) {
			return outcome(failed);
		}
	}

	private static CommandOutcome outcome(ExecutionException failed) throws DeviceException {
		if (!(failed.getCause() instanceof DeviceException reason)) {
			throw new IllegalStateException(failed.getCause());
		}
		return switch (reason.kind()) {
		case TIMEOUT -> new CommandOutcome(CommandOutcome.State.NO_ANSWER, reason.reason());
		case REFUSED -> CommandOutcome.refused(reason.reason());
		default -> throw reason;
		};
	}

	@Override
	public void close() {
		synchronized (this) {
			if (closed) {
				return;
			}
			closed = true;
		}
		supervision.shutdownNow();
		chargePoints.values().forEach(chargePoint -> chargePoint.session().ifPresent(ChargePointSession::ended));
		server.shut();
		boolean interrupted = Thread.interrupted();
		try {
			supervision.awaitTermination(2, TimeUnit.SECONDS);
		} catch (InterruptedException again) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
