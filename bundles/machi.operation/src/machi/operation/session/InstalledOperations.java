package machi.operation.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.control.ControlStrategy;
import machi.control.StrategyDescriptor;
import machi.hardware.AdapterDescriptor;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.runtime.DeviceRuntime;
import machi.hardware.runtime.Secrets;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.telemetry.reading.ReadingStores;
import machi.workspace.OpenProgram;

/** Runs programs with the adapters, stores and strategies that are installed. */
@Component(service = Operations.class)
public final class InstalledOperations implements Operations {

	private final Surroundings surroundings;
	private final Map<OpenProgram, OperationSession> sessions = new ConcurrentHashMap<>();
	private final List<SessionsListener> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, ReadingStores> stores = new ConcurrentHashMap<>();

	@Reference(service = PeerSimulator.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<PeerSimulator> peers = List.of();

	@Reference(service = ControlStrategy.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<ControlStrategy> strategies = List.of();

	@Activate
	public InstalledOperations(@Reference DeviceRuntime runtime, @Reference Secrets secrets) {
		surroundings = new Surroundings(runtime, secrets, store -> Optional.ofNullable(stores.get(store)), this::strategy, Clock.systemUTC(),
				System.getProperty("user.name", ""));
	}

	/** Works with what is handed in. */
	public InstalledOperations(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addStores(ReadingStores added, Map<String, ?> properties) {
		stores.put(String.valueOf(properties.get(ReadingStores.STORE)), added);
	}

	void removeStores(ReadingStores removed) {
		stores.values().removeIf(known -> known == removed);
	}

	private Optional<ControlStrategy> strategy(String id) {
		return strategies.stream().filter(strategy -> strategy.descriptor().id().equals(id)).findFirst();
	}

	@Override
	public List<AdapterDescriptor> adapters() {
		return surroundings.runtime().adapters().stream().sorted(Comparator.comparing(AdapterDescriptor::id)).toList();
	}

	@Override
	public List<PeerSimulator> peers() {
		return peers.stream().sorted(Comparator.comparing(PeerSimulator::id)).toList();
	}

	@Override
	public List<StrategyDescriptor> strategies() {
		return strategies.stream().map(ControlStrategy::descriptor).sorted(Comparator.comparing(StrategyDescriptor::id)).toList();
	}

	@Override
	public Optional<OperationSession> session(OpenProgram program) {
		return Optional.ofNullable(sessions.get(program));
	}

	@Override
	public OperationSession start(OpenProgram program) throws OperationException {
		var running = sessions.get(program);
		if (running != null) {
			return running;
		}
		var session = RunningSession.start(program, surroundings, this::closed);
		sessions.put(program, session);
		listeners.forEach(listener -> listener.started(session));
		return session;
	}

	private void closed(OperationSession session) {
		sessions.remove(session.program());
		listeners.forEach(listener -> listener.closed(session));
	}

	@Override
	public void addListener(SessionsListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(SessionsListener listener) {
		listeners.remove(listener);
	}

	@Deactivate
	void stop() {
		new ArrayList<>(sessions.values()).forEach(OperationSession::close);
	}
}
