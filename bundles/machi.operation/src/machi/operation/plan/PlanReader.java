package machi.operation.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import machi.hardware.AdapterDescriptor;
import machi.model.device.DeviceFactory;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.ReadingStoreKind;
import machi.operation.plan.OperationPlan.Operator;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/** Reads what is to be operated; called from the program's thread. What is wrong is left out and told. */
public final class PlanReader {

	private static final int RAW_DAYS = 90;
	private static final int INTERVAL_YEARS = 10;
	private static final int DAYS_OF_YEAR = 366;

	private final Function<String, Optional<AdapterDescriptor>> adapters;

	/** @param adapters what is known of an adapter, by its id */
	public PlanReader(Function<String, Optional<AdapterDescriptor>> adapters) {
		this.adapters = adapters;
	}

	public OperationPlan read(OpenProgram program) {
		var problems = new PlanProblems();
		var plan = program.domain(DevicePlan.class).orElseGet(DeviceFactory.eINSTANCE::createDevicePlan);
		var devices = new DeviceReader(program, problems).devices(plan.getDevices());
		var connections = new ConnectionReader(problems, adapters).connections(plan);
		var alarms = new AlarmReader(program, problems).alarms(plan.getAlarmRules());
		var assignments = new AssignmentReader(program, problems, devices).assignments(plan.getAssignments());
		return new OperationPlan(ModelReader.text(program.program().getId()), store(plan, problems), connections, List.copyOf(devices.values()),
				alarms, assignments, operators(plan, problems), problems.all());
	}

	private static StoreChoice store(DevicePlan plan, PlanProblems problems) {
		var raw = Duration.ofDays(positive(plan.getRawDays(), RAW_DAYS));
		var intervals = Duration.ofDays((long) positive(plan.getIntervalYears(), INTERVAL_YEARS) * DAYS_OF_YEAR);
		if (plan.getStore() != ReadingStoreKind.POSTGRESQL) {
			return new StoreChoice("duckdb", Map.of(), raw, intervals);
		}
		var settings = new TreeMap<String, String>();
		put(settings, "host", plan.getStoreHost());
		put(settings, "port", plan.getStorePort() == null ? "" : plan.getStorePort().toString());
		put(settings, "database", plan.getStoreDatabase());
		put(settings, "user", plan.getStoreUser());
		if (!settings.containsKey("host")) {
			problems.error(plan, Literals.DEVICE_PLAN__STORE_HOST.getName(), "the name or address of the PostgreSQL server is needed",
					"PostgreSQL サーバーの名前またはアドレスが必要です");
		}
		return new StoreChoice("postgresql", settings, raw, intervals);
	}

	private static void put(Map<String, String> settings, String name, String value) {
		if (!ModelReader.text(value).isBlank()) {
			settings.put(name, value.strip());
		}
	}

	private static int positive(Integer entered, int usual) {
		return entered == null || entered <= 0 ? usual : entered;
	}

	private static List<Operator> operators(DevicePlan plan, PlanProblems problems) {
		var operators = new ArrayList<Operator>();
		for (var operator : plan.getOperators()) {
			var account = ModelReader.text(operator.getAccount()).strip();
			if (account.isEmpty()) {
				problems.error(operator, Literals.OPERATOR__ACCOUNT.getName(), "a login name was expected; this operator may do nothing",
						"ログイン名が必要です。この運用者には権限がありません");
			}
			operators.add(new Operator(account, operator.getRole()));
		}
		return operators;
	}
}
