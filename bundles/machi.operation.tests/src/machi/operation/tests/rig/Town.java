package machi.operation.tests.rig;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.control.ControlStrategy;
import machi.control.rules.internal.DisasterIsland;
import machi.control.rules.internal.RenewableFirst;
import machi.control.rules.internal.SelfConsumption;
import machi.hardware.runtime.DeviceRuntimes;
import machi.model.core.CorePackage;
import machi.model.device.AlarmRule;
import machi.model.device.Comparison;
import machi.model.device.ControlAssignment;
import machi.model.device.ControlMode;
import machi.model.device.DeviceFactory;
import machi.model.device.DeviceKind;
import machi.model.device.DevicePackage;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.FailSafe;
import machi.model.device.InstalledDevice;
import machi.model.device.OperatorRole;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.simulation.SimulationPackage;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.session.InstalledOperations;
import machi.operation.session.Surroundings;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.xmi.XmiProgramStore;

/** A program in a folder with one connection to scripted devices. */
public final class Town {

	/** Who sits at the computer in tests. */
	public static final String ACCOUNT = "sato";
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	public final OpenProgram program;
	public final ScriptedDevices devices;
	public final MemoryStores stores = new MemoryStores();
	public final MemorySecrets secrets = new MemorySecrets();
	private final List<ControlStrategy> strategies;

	public Town(Path folder, ScriptedDevices devices) throws ProgramException {
		this(store().create(folder.resolve("program"), "試験", Locale.JAPANESE), devices);
		var connection = DeviceFactory.eINSTANCE.createConnection();
		connection.setId("connection");
		connection.setName("台本");
		connection.setAdapter(ScriptedDevices.ID);
		connection.setEnabled(true);
		add(Literals.DEVICE_PLAN__CONNECTIONS, connection);
	}

	private Town(OpenProgram program, ScriptedDevices devices) {
		this.program = program;
		this.devices = devices;
		strategies = List.of(new RenewableFirst(), new SelfConsumption(), new DisasterIsland());
	}

	/** The same folder, opened again. */
	public Town again() throws ProgramException {
		program.save();
		return new Town(store().open(program.folder()), devices);
	}

	/** A copy of the folder. */
	public Town at(Path folder) throws ProgramException {
		return new Town(store().open(folder), devices);
	}

	private static XmiProgramStore store() {
		return new XmiProgramStore(() -> List.of(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE, MobilityPackage.eINSTANCE,
				SimulationPackage.eINSTANCE, DevicePackage.eINSTANCE));
	}

	public OperationSession start() throws OperationException {
		return start(ACCOUNT);
	}

	public OperationSession start(String account) throws OperationException {
		var runtime = DeviceRuntimes.of(List.of(() -> devices), secrets);
		return new InstalledOperations(new Surroundings(runtime, secrets, name -> Optional.of(stores), this::strategy, Clock.systemUTC(), account))
				.start(program);
	}

	private Optional<ControlStrategy> strategy(String id) {
		return strategies.stream().filter(strategy -> strategy.descriptor().id().equals(id)).findFirst();
	}

	public DevicePlan plan() {
		return (DevicePlan) program.domainForEditing(Literals.DEVICE_PLAN);
	}

	public <T extends EObject> T add(EReference reference, T element) {
		if (EcoreUtil.getID(element) == null) {
			EcoreUtil.setID(element, program.newId(element.eClass()));
		}
		program.editingDomain().getCommandStack().execute(new AddCommand(program.editingDomain(), plan(), reference, element));
		return element;
	}

	public void set(EObject element, EStructuralFeature feature, Object value) {
		program.editingDomain().getCommandStack().execute(SetCommand.create(program.editingDomain(), element, feature, value));
	}

	/** Registers a scripted device with its own address as id. */
	public InstalledDevice register(String address) {
		var device = DeviceFactory.eINSTANCE.createInstalledDevice();
		device.setId(address);
		device.setName(address);
		device.setConnection("connection");
		device.setAddress(address);
		var kind = devices.device(address) == null ? null : DeviceKind.getByName(devices.device(address).kind().name());
		if (kind != null) {
			device.setKind(kind);
		}
		return add(Literals.DEVICE_PLAN__DEVICES, device);
	}

	public void registerSite() {
		List.of("meter", "pv", "battery", "charger").forEach(this::register);
	}

	public void operator(String account, OperatorRole role) {
		var operator = DeviceFactory.eINSTANCE.createOperator();
		operator.setAccount(account);
		operator.setRole(role);
		add(Literals.DEVICE_PLAN__OPERATORS, operator);
	}

	public AlarmRule rule(String device, String point, Comparison comparison, String value) {
		var rule = DeviceFactory.eINSTANCE.createAlarmRule();
		rule.setName("規則");
		rule.setDevice(device);
		rule.setPoint(point);
		rule.setComparison(comparison);
		rule.setValue(value.isEmpty() ? null : new BigDecimal(value));
		return add(Literals.DEVICE_PLAN__ALARM_RULES, rule);
	}

	/** All devices of the site, every 6 s, readings good for 2 s, with a fail-safe that lets go. */
	public ControlAssignment assignment(String strategy, ControlMode mode) {
		var assignment = DeviceFactory.eINSTANCE.createControlAssignment();
		assignment.setId("assignment");
		assignment.setName("拠点の制御");
		assignment.getDevices().addAll(List.of("meter", "pv", "battery", "charger"));
		assignment.setStrategy(strategy);
		assignment.setMode(mode);
		assignment.setStepMinutes(new BigDecimal("0.1"));
		assignment.setStaleSeconds(new BigDecimal("2"));
		assignment.setFailSafe(FailSafe.RELEASE);
		return add(Literals.DEVICE_PLAN__ASSIGNMENTS, assignment);
	}

	/** Waits until something is so, and fails when it does not come to be. */
	public static void await(String what, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("not in " + PATIENCE.toSeconds() + " s: " + what);
			}
			Thread.sleep(20);
		}
	}
}
