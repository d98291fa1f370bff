package machi.hardware.ocpp.central;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ocpp.rpc.OcppVersion;

/** Tells charge points of version 1.6 what to do (OCPP 1.6 section 5). */
final class Outgoing16 implements Outgoing {

	private static final String CONNECTOR = "connectorId";
	private static final String RATE_UNIT = "ChargingScheduleAllowedChargingRateUnit";

	private final ChargePoint chargePoint;
	private final ChargePointSession session;
	private final ChargingLimits limits;

	Outgoing16(ChargePoint chargePoint, ChargePointSession session, ChargerClock clock) {
		this.chargePoint = chargePoint;
		this.session = session;
		this.limits = new ChargingLimits(chargePoint, clock, new ProfileCalls(session, OcppVersion.V1_6));
	}

	@Override
	public CompletableFuture<CommandOutcome> execute(Connector connector, Command command) {
		var request = session.object();
		return switch (command.point()) {
		case ChargerPoints.LIMIT -> limits.execute(connector, command);
		case ChargerPoints.START_STOP -> command.value() >= 1 ? start(connector) : stop(connector);
		case ChargerPoints.AVAILABILITY -> session
				.call("ChangeAvailability", request.put(CONNECTOR, connector.id()).put("type", command.value() >= 1 ? "Operative" : "Inoperative"))
				.thenApply(answer -> Answers.outcome(answer, "Scheduled"));
		case ChargerPoints.RESET -> session.call("Reset", request.put("type", command.value() >= 2 ? "Hard" : "Soft"))
				.thenApply(Answers::outcome);
		case ChargerPoints.UNLOCK -> session.call("UnlockConnector", request.put(CONNECTOR, connector.id()))
				.thenApply(answer -> Answers.outcome(answer, "Unlocked"));
		case ChargerPoints.TRIGGER -> trigger("StatusNotification", Optional.of(connector.id())).thenCompose(first -> trigger("MeterValues",
				Optional.of(connector.id()))).thenApply(Answers::outcome);
		default -> CompletableFuture.completedFuture(Answers.unknownPoint(command.point()));
		};
	}

	private CompletableFuture<CommandOutcome> start(Connector connector) {
		return session.call("RemoteStartTransaction",
				session.object().put(CONNECTOR, connector.id()).put("idTag", chargePoint.configuration().remoteCard())).thenApply(Answers::outcome);
	}

	private CompletableFuture<CommandOutcome> stop(Connector connector) {
		var running = connector.transaction();
		return running.isEmpty() ? CompletableFuture.completedFuture(Answers.nothingToStop())
				: session.call("RemoteStopTransaction", session.object().put("transactionId", running.get().number())).thenApply(Answers::outcome);
	}

	private CompletableFuture<ObjectNode> trigger(String message, Optional<Integer> connector) {
		var request = session.object().put("requestedMessage", message);
		connector.ifPresent(id -> request.put(CONNECTOR, id));
		return session.call("TriggerMessage", request);
	}

	@Override
	public void configure() {
		var sampling = String.valueOf(chargePoint.configuration().sampling().toSeconds());
		session.call("ChangeConfiguration", session.object().put("key", "MeterValueSampleInterval").put("value", sampling));
		var request = session.object();
		request.putArray("key").add(RATE_UNIT).add("NumberOfConnectors");
		session.call("GetConfiguration", request).thenAccept(answer -> answer.path("configurationKey").forEach(this::learn));
	}

	private void learn(JsonNode key) {
		var value = key.path("value").asText("");
		if (key.path("key").asText().equals(RATE_UNIT)) {
			limits.learn(value.contains("Power"), value.contains("Current"));
		}
	}

	@Override
	public void reacquaint() {
		if (!chargePoint.hasBooted()) {
			trigger("BootNotification", Optional.empty());
		}
		trigger("StatusNotification", Optional.empty());
		var heartbeat = String.valueOf(chargePoint.configuration().heartbeat().toSeconds());
		session.call("ChangeConfiguration", session.object().put("key", "HeartbeatInterval").put("value", heartbeat))
				.thenAccept(answer -> session.heartbeatAgreed(answer.path("status").asText().equals("Accepted")));
		configure();
	}
}
