package machi.operation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.hardware.runtime.ConnectionConfiguration;
import machi.model.device.OperatorRole;
import machi.operation.OperationProblem;

/**
 * All that a program says of its operation. Equal plans need no change of anything that runs.
 *
 * @param program     id of the program
 * @param connections in use, without secrets
 * @param problems    what is wrong in the program and therefore left out
 */
public record OperationPlan(String program, StoreChoice store, List<ConnectionConfiguration> connections,
		List<RegisteredDevice> devices, List<AlarmCondition> alarms, List<Assignment> assignments, List<Operator> operators,
		List<OperationProblem> problems) {

	/** Who may do what. */
	public record Operator(String account, OperatorRole role) {
	}

	public OperationPlan {
		Objects.requireNonNull(program);
		Objects.requireNonNull(store);
		connections = List.copyOf(connections);
		devices = List.copyOf(devices);
		alarms = List.copyOf(alarms);
		assignments = List.copyOf(assignments);
		operators = List.copyOf(operators);
		problems = List.copyOf(problems);
	}

	public Optional<RegisteredDevice> device(String id) {
		return devices.stream().filter(device -> device.id().equals(id)).findFirst();
	}

	public Optional<Assignment> assignment(String id) {
		return assignments.stream().filter(assignment -> assignment.id().equals(id)).findFirst();
	}

	/**
	 * Whether a person has a role or one that includes it. Login names are compared as they are written. Without operators
	 * everybody may look and acknowledge.
	 */
	public boolean allows(String account, OperatorRole role) {
		if (operators.isEmpty()) {
			return role.getValue() <= OperatorRole.ACKNOWLEDGE.getValue();
		}
		return operators.stream().anyMatch(operator -> operator.account().equals(account) && operator.role().getValue() >= role.getValue());
	}
}
