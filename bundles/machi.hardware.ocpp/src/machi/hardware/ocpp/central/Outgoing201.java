package machi.hardware.ocpp.central;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ocpp.rpc.OcppVersion;

/** Tells charging stations of version 2.0.1 what to do (OCPP 2.0.1 part 2, blocks B, F, G and K). */
final class Outgoing201 implements Outgoing {

	private static final String EVSE = "evseId";
	private static final String RATE_UNIT = "RateUnit";

	private final ChargePoint chargePoint;
	private final ChargePointSession session;
	private final ChargingLimits limits;
	private final AtomicInteger remoteStarts;

	Outgoing201(ChargePoint chargePoint, ChargePointSession session, ChargerClock clock) {
		this.chargePoint = chargePoint;
		this.session = session;
		this.limits = new ChargingLimits(chargePoint, clock, new ProfileCalls(session, OcppVersion.V2_0_1));
		this.remoteStarts = new AtomicInteger((int) clock.now().getEpochSecond());
	}

	@Override
	public CompletableFuture<CommandOutcome> execute(Connector connector, Command command) {
		var request = session.object();
		return switch (command.point()) {
		case ChargerPoints.LIMIT -> limits.execute(connector, command);
		case ChargerPoints.START_STOP -> command.value() >= 1 ? start(connector) : stop(connector);
		case ChargerPoints.AVAILABILITY -> {
			request.putObject("evse").put("id", connector.id());
			request.put("operationalStatus", command.value() >= 1 ? "Operative" : "Inoperative");
			yield session.call("ChangeAvailability", request).thenApply(answer -> Answers.outcome(answer, "Scheduled"));
		}
		case ChargerPoints.RESET -> session.call("Reset", request.put("type", command.value() >= 2 ? "Immediate" : "OnIdle"))
				.thenApply(answer -> Answers.outcome(answer, "Scheduled"));
		case ChargerPoints.UNLOCK -> session.call("UnlockConnector", request.put(EVSE, connector.id()).put("connectorId", 1))
				.thenApply(answer -> Answers.outcome(answer, "Unlocked"));
		case ChargerPoints.TRIGGER -> trigger("StatusNotification", Optional.of(connector)).thenCompose(first -> trigger("MeterValues",
				Optional.of(connector))).thenApply(Answers::outcome);
		default -> CompletableFuture.completedFuture(Answers.unknownPoint(command.point()));
		};
	}

	private CompletableFuture<CommandOutcome> start(Connector connector) {
		var request = session.object().put(EVSE, connector.id()).put("remoteStartId", remoteStarts.incrementAndGet());
		request.putObject("idToken").put("idToken", chargePoint.configuration().remoteCard()).put("type", "Central");
		return session.call("RequestStartTransaction", request).thenApply(Answers::outcome);
	}

	private CompletableFuture<CommandOutcome> stop(Connector connector) {
		var running = connector.transaction();
		return running.isEmpty() ? CompletableFuture.completedFuture(Answers.nothingToStop())
				: session.call("RequestStopTransaction", session.object().put("transactionId", running.get().id())).thenApply(Answers::outcome);
	}

	private CompletableFuture<ObjectNode> trigger(String message, Optional<Connector> connector) {
		var request = session.object().put("requestedMessage", message);
		connector.ifPresent(each -> {
			var evse = request.putObject("evse").put("id", each.id());
			if (message.equals("StatusNotification")) {
				evse.put("connectorId", 1);
			}
		});
		return session.call("TriggerMessage", request);
	}

	@Override
	public void configure() {
		var sampling = String.valueOf(chargePoint.configuration().sampling().toSeconds());
		set("SampledDataCtrlr", "TxUpdatedInterval", sampling);
		var request = session.object();
		name(request.putArray("getVariableData").addObject(), "SmartChargingCtrlr", RATE_UNIT);
		session.call("GetVariables", request).thenAccept(answer -> answer.path("getVariableResult").forEach(this::learn));
	}

	private CompletableFuture<ObjectNode> set(String component, String variable, String value) {
		var request = session.object();
		name(request.putArray("setVariableData").addObject().put("attributeValue", value), component, variable);
		return session.call("SetVariables", request);
	}

	private static void name(ObjectNode data, String component, String variable) {
		data.putObject("component").put("name", component);
		data.putObject("variable").put("name", variable);
	}

	private void learn(JsonNode result) {
		var value = result.path("attributeValue").asText("");
		if (result.path("variable").path("name").asText().equals(RATE_UNIT)) {
			limits.learn(value.contains("W"), value.contains("A"));
		}
	}

	@Override
	public void reacquaint() {
		if (!chargePoint.hasBooted()) {
			trigger("BootNotification", Optional.empty());
		}
		chargePoint.connectors().forEach(connector -> trigger("StatusNotification", Optional.of(connector)));
		set("OCPPCommCtrlr", "HeartbeatInterval", String.valueOf(chargePoint.configuration().heartbeat().toSeconds()))
				.thenAccept(answer -> session.heartbeatAgreed(
						answer.path("setVariableResult").path(0).path("attributeStatus").asText().equals("Accepted")));
		configure();
	}
}
