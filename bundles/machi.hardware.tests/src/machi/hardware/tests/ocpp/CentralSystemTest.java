package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.ReadingQuality;
import machi.hardware.ocpp.central.CentralSystem;
import machi.hardware.ocpp.central.ChargerPoints;
import machi.hardware.tests.RecordedEvents;

/** What a central system answers and reports, message by message. */
class CentralSystemTest {

	private static final Map<String, String> OPEN = Map.of("port", "0", "securityProfile", "0", "acceptUnknown", "true");

	private final RecordedEvents recorder = new RecordedEvents();
	private CentralSystem central;

	private void open(String... more) throws DeviceException, InterruptedException {
		var settings = new HashMap<>(OPEN);
		for (int i = 0; i < more.length; i += 2) {
			settings.put(more[i], more[i + 1]);
		}
		central = OcppSite.central(settings, recorder);
	}

	@AfterEach
	void close() {
		if (central != null) {
			central.close();
		}
	}

	private static String now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static String meterValues(String samples) {
		return "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"" + now() + "\",\"sampledValue\":[" + samples + "]}]}";
	}

	@Test
	void aBootIsAcceptedKeptWaitingOrTurnedAway() throws Exception {
		open("acceptUnknown", "false", "chargePoints", "A, B=pending, C=rejected", "heartbeatInterval", "45");
		for (var expected : Map.of("A", "Accepted", "B", "Pending", "C", "Rejected").entrySet()) {
			for (var version : List.of("1.6", "2.0.1")) {
				var raw = RawChargePoint.of(central.port(), expected.getKey(), "ocpp" + version);
				assertTrue(raw.connectBlocking(30, TimeUnit.SECONDS));
				var answer = raw.ask("BootNotification", version.equals("1.6") ? "{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}"
						: "{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\",\"vendorName\":\"V\"}}");
				assertEquals(expected.getValue(), answer.path(2).path("status").asText());
				assertEquals(45, answer.path(2).path("interval").intValue());
				var heartbeat = raw.ask("Heartbeat", "{}");
				assertEquals(expected.getKey().equals("A") ? 3 : 4, heartbeat.path(0).intValue());
				if (!expected.getKey().equals("A")) {
					assertEquals("SecurityError", heartbeat.path(2).asText());
				}
				raw.closeBlocking();
			}
		}
	}

	@Test
	void whoMayNotConnectIsTurnedAwayByTheRightStatus() throws Exception {
		open("acceptUnknown", "false", "chargePoints", "A,B", "securityProfile", "1", "passwords", "A:secret-of-a *:of-others");
		var cases = List.of(Map.entry("404", RawChargePoint.of(central.port(), "X", "ocpp1.6").password("X", "of-others")),
				Map.entry("401", RawChargePoint.of(central.port(), "A", "ocpp1.6")),
				Map.entry("401", RawChargePoint.of(central.port(), "A", "ocpp1.6").password("A", "of-others")),
				Map.entry("401", RawChargePoint.of(central.port(), "A", "ocpp1.6").password("B", "secret-of-a")),
				Map.entry("401", RawChargePoint.of(central.port(), "B", "ocpp2.0.1").password("B", "secret-of-a")),
				Map.entry("400", RawChargePoint.of(central.port(), "%00", "ocpp2.0.1").password("B", "of-others")));
		for (var each : cases) {
			assertFalse(each.getValue().connectBlocking(30, TimeUnit.SECONDS));
			assertTrue(each.getValue().failure().contains(each.getKey()), each.getValue().failure());
		}
		assertFalse(recorder.texts().toString().contains("secret-of-a"), recorder.texts().toString());
		for (var right : List.of(RawChargePoint.of(central.port(), "A", "ocpp1.6").password("A", "secret-of-a"),
				RawChargePoint.of(central.port(), "B", "ocpp2.0.1").password("B", "of-others"))) {
			assertTrue(right.connectBlocking(30, TimeUnit.SECONDS), right.failure());
			right.closeBlocking();
		}
	}

	@Test
	void settingsThatAdmitNobodyOrLackASecretAreNamed() {
		for (var wrong : Map.of("chargePoints", Map.of("securityProfile", "0"), "passwords", Map.of("securityProfile", "1", "chargePoints", "A"),
				"keyStore", Map.of("passwords", "p", "chargePoints", "A")).entrySet()) {
			var failure = assertThrows(DeviceException.class, () -> OcppSite.central(wrong.getValue(), recorder));
			assertEquals(DeviceException.Kind.CONFIGURATION, failure.kind());
			assertTrue(failure.reason().english().contains("Setting " + wrong.getKey()), failure.reason().english());
		}
	}

	@Test
	void theNewestVersionThatBothKnowIsSpokenAndOthersAreClosed() throws Exception {
		open();
		var newest = RawChargePoint.of(central.port(), "A", "ocpp1.6, ocpp2.0.1");
		assertTrue(newest.connectBlocking(30, TimeUnit.SECONDS));
		assertEquals(3, newest.ask("BootNotification", "{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\",\"vendorName\":\"V\"}}").path(0).intValue());
		newest.closeBlocking();
		// OCPP-J 1.6, section 3.1.2: the handshake is completed without a subprotocol and the connection closed at once
		var unknown = RawChargePoint.of(central.port(), "A", "");
		unknown.addHeader("Sec-WebSocket-Protocol", "ocpp1.5");
		unknown.connect();
		assertTrue(unknown.awaitEnd());
		assertEquals(1002, unknown.closeCode());
		recorder.await("it is reported", () -> recorder.texts().stream().anyMatch(text -> text.contains("neither OCPP 1.6 nor 2.0.1")));
	}

	@Test
	void aMessageThatIsTooLongEndsItsConnectionAndNoOther() throws Exception {
		open("frameLimit", "4096");
		var bystander = RawChargePoint.booted(central.port(), "B", "1.6");
		var raw = RawChargePoint.booted(central.port(), "A", "1.6");
		raw.send("[2,\"1\",\"DataTransfer\",{\"vendorId\":\"V\",\"data\":\"" + "x".repeat(5000) + "\"}]");
		assertTrue(raw.awaitEnd());
		assertEquals(1009, raw.closeCode());
		assertEquals("UnknownVendorId", bystander.ask("DataTransfer", "{\"vendorId\":\"V\"}").path(2).path("status").asText());
		bystander.closeBlocking();
	}

	@Test
	void aNewConnectionOfTheSameChargePointTakesThePlaceOfTheOldOne() throws Exception {
		open();
		var first = RawChargePoint.booted(central.port(), "A", "1.6");
		first.ask("StatusNotification", "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}");
		recorder.awaitDevice("A/1");
		var second = RawChargePoint.booted(central.port(), "A", "1.6");
		assertTrue(first.awaitEnd());
		assertEquals(1008, first.closeCode());
		second.ask("StatusNotification", "{\"connectorId\":1,\"errorCode\":\"GroundFailure\",\"status\":\"Faulted\"}");
		recorder.awaitValue("A/1", ChargerPoints.STATUS, status -> status == 9);
		recorder.awaitValue("A/1", ChargerPoints.FAULT, fault -> fault == 3);
		assertEquals(List.of(), recorder.gone());
		assertEquals(1, central.discover().size());
		second.closeBlocking();
		recorder.await("it is gone", () -> recorder.gone().contains("A/1"));
	}

	@Test
	void aStartThatIsSentAgainHasTheTransactionThatItHad() throws Exception {
		open("idTags", "GOOD");
		var start = "{\"connectorId\":1,\"idTag\":\"good\",\"meterStart\":1000,\"timestamp\":\"" + now() + "\"}";
		var first = RawChargePoint.booted(central.port(), "A", "1.6");
		var answer = first.ask("StartTransaction", start).path(2);
		int id = answer.path("transactionId").intValue();
		assertEquals("Accepted", answer.path("idTagInfo").path("status").asText());
		first.closeBlocking();
		var second = RawChargePoint.booted(central.port(), "A", "1.6");
		assertEquals(id, second.ask("StartTransaction", start).path(2).path("transactionId").intValue());
		var stop = "{\"transactionId\":" + id + ",\"meterStop\":4500,\"timestamp\":\"" + now() + "\"}";
		assertEquals(3, second.ask("StopTransaction", stop).path(0).intValue());
		assertEquals(4.5, recorder.value("A/1", ChargerPoints.ENERGY).orElseThrow());
		int readings = recorder.of("A/1", ChargerPoints.ENERGY).size();
		assertEquals(3, second.ask("StopTransaction", stop).path(0).intValue());
		// the start once more, after its end: the transaction does not rise from the dead
		assertEquals(id, second.ask("StartTransaction", start).path(2).path("transactionId").intValue());
		assertEquals(0, recorder.value("A/1", ChargerPoints.TRANSACTION).orElseThrow());
		assertEquals(readings, recorder.of("A/1", ChargerPoints.ENERGY).size());
		assertNotEquals(id, second.ask("StartTransaction", start.replace("1000", "4500")).path(2).path("transactionId").intValue());
		assertEquals("Invalid", second.ask("Authorize", "{\"idTag\":\"BAD\"}").path(2).path("idTagInfo").path("status").asText());
		second.closeBlocking();
	}

	@Test
	void eventsOfVersionTwoAreTakenInOnceAndGapsAreReported() throws Exception {
		open();
		var raw = RawChargePoint.booted(central.port(), "A", "2.0.1");
		var event = "{\"eventType\":\"%s\",\"timestamp\":\"" + now() + "\",\"triggerReason\":\"MeterValuePeriodic\",\"seqNo\":%d,\"offline\":true,"
				+ "\"transactionInfo\":{\"transactionId\":\"T1\",\"chargingState\":\"Charging\"},\"evse\":{\"id\":1,\"connectorId\":1},"
				+ "\"meterValue\":[{\"timestamp\":\"" + now() + "\",\"sampledValue\":[{\"value\":%s,\"unitOfMeasure\":{\"unit\":\"Wh\",\"multiplier\":3}}]}]}";
		raw.ask("TransactionEvent", event.formatted("Started", 0, "1.5"));
		raw.ask("TransactionEvent", event.formatted("Updated", 1, "1.75"));
		raw.ask("TransactionEvent", event.formatted("Updated", 1, "1.75"));
		assertEquals(List.of(1.5, 1.75), recorder.of("A/1", ChargerPoints.ENERGY).stream().map(reading -> reading.value()).toList());
		assertEquals(3, recorder.value("A/1", ChargerPoints.STATUS).orElseThrow());
		raw.ask("TransactionEvent", event.formatted("Ended", 4, "2"));
		assertEquals(0, recorder.value("A/1", ChargerPoints.TRANSACTION).orElseThrow());
		assertTrue(recorder.texts().stream().anyMatch(text -> text.contains("2 events of transaction T1 have not come")), recorder.texts().toString());
		raw.closeBlocking();
	}

	@Test
	void aTransactionWhoseStartWasMissedIsAtTheOnlyOccupiedPlace() throws Exception {
		open();
		var raw = RawChargePoint.booted(central.port(), "A", "2.0.1");
		var event = "{\"eventType\":\"Updated\",\"timestamp\":\"" + now() + "\",\"triggerReason\":\"MeterValuePeriodic\",\"seqNo\":7,"
				+ "\"transactionInfo\":{\"transactionId\":\"%s\",\"chargingState\":\"Charging\"}}";
		raw.ask("TransactionEvent", event.formatted("LOST"));
		recorder.await("it is reported", () -> recorder.texts().stream().anyMatch(text -> text.contains("never told at which EVSE transaction LOST")));
		for (int evse = 1; evse <= 3; evse++) {
			raw.ask("StatusNotification", "{\"evseId\":" + evse + ",\"connectorId\":1,\"connectorStatus\":\"" + (evse == 2 ? "Occupied" : "Available")
					+ "\",\"timestamp\":\"" + now() + "\"}");
		}
		raw.ask("TransactionEvent", event.formatted("FOUND"));
		assertTrue(recorder.value("A/2", ChargerPoints.TRANSACTION).orElseThrow() > 0);
		assertEquals(3, recorder.value("A/2", ChargerPoints.STATUS).orElseThrow());
		raw.closeBlocking();
	}

	@Test
	void meterValuesAreReadInEveryUnitAndPhase() throws Exception {
		open("voltage", "200");
		var raw = RawChargePoint.booted(central.port(), "A", "1.6");
		raw.ask("MeterValues", meterValues("{\"value\":\"12.345\",\"unit\":\"kWh\"},{\"value\":\"3300\",\"measurand\":\"Power.Active.Import\",\"unit\":\"W\"}"));
		assertEquals(12.345, recorder.value("A/1", ChargerPoints.ENERGY).orElseThrow());
		assertEquals(3.3, recorder.value("A/1", ChargerPoints.POWER).orElseThrow());
		// without a total, phases are added up; with one they are parts of it
		raw.ask("MeterValues", meterValues("{\"value\":\"1.1\",\"measurand\":\"Power.Active.Import\",\"unit\":\"kW\",\"phase\":\"L1\"},"
				+ "{\"value\":\"1.2\",\"measurand\":\"Power.Active.Import\",\"unit\":\"kW\",\"phase\":\"L2\"}"));
		assertEquals(2.3, recorder.value("A/1", ChargerPoints.POWER).orElseThrow(), 1e-12);
		raw.ask("MeterValues", meterValues("{\"value\":\"2500\",\"measurand\":\"Power.Active.Import\"},"
				+ "{\"value\":\"1250\",\"measurand\":\"Power.Active.Import\",\"phase\":\"L1\"}"));
		assertEquals(2.5, recorder.value("A/1", ChargerPoints.POWER).orElseThrow());
		// 10 A on each of two phases at the usual 200 V are 4 kW, estimated
		raw.ask("MeterValues", meterValues("{\"value\":\"10\",\"measurand\":\"Current.Import\",\"unit\":\"A\",\"phase\":\"L1\"},"
				+ "{\"value\":\"10\",\"measurand\":\"Current.Import\",\"unit\":\"A\",\"phase\":\"L2\"}"));
		var estimated = recorder.of("A/1", ChargerPoints.POWER).get(3);
		assertEquals(4.0, estimated.value());
		assertEquals(ReadingQuality.ESTIMATED, estimated.quality());
		// what is measured elsewhere, is signed, or is no number is not taken for the connector's value
		raw.ask("MeterValues", meterValues("{\"value\":\"9\",\"unit\":\"kWh\",\"location\":\"Inlet\"},{\"value\":\"AbCd\",\"format\":\"SignedData\"},"
				+ "{\"value\":\"n/a\"},{\"value\":\"5\",\"unit\":\"A\"}"));
		assertEquals(1, recorder.of("A/1", ChargerPoints.ENERGY).size());
		recorder.await("it is reported", () -> recorder.texts().stream().anyMatch(text -> text.contains("no numbers or have a wrong unit")));
		raw.ask("MeterValues", meterValues("{\"value\":\"55.5\",\"measurand\":\"SoC\",\"unit\":\"Percent\",\"location\":\"EV\"}"));
		assertEquals(55.5, recorder.value("A/1", ChargerPoints.STATE_OF_CHARGE).orElseThrow());
		assertTrue(recorder.awaitDevice("A/1").point(ChargerPoints.STATE_OF_CHARGE).isPresent());
		raw.closeBlocking();
	}

	@Test
	void valuesOfAClockThatWasNeverSetAreDoubtful() throws Exception {
		open();
		var raw = RawChargePoint.booted(central.port(), "A", "1.6");
		raw.ask("MeterValues", "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"1970-01-01T00:01:00Z\",\"sampledValue\":[{\"value\":\"5\"}]}]}");
		var reading = recorder.of("A/1", ChargerPoints.ENERGY).get(0);
		assertEquals(ReadingQuality.DOUBTFUL, reading.quality());
		assertEquals(Instant.parse("1970-01-01T00:01:00Z"), reading.time());
		raw.closeBlocking();
	}

	@Test
	void whatIsNotUnderstoodIsAnsweredByTheVersionsErrorAndReported() throws Exception {
		open();
		var old = RawChargePoint.booted(central.port(), "A", "1.6");
		assertEquals("OccurenceConstraintViolation", old.ask("StatusNotification", "{}").path(2).asText());
		assertEquals("NotImplemented", old.ask("MakeCoffee", "{}").path(2).asText());
		assertEquals("NotSupported", old.ask("Reset", "{\"type\":\"Hard\"}").path(2).asText());
		old.closeBlocking();
		var newer = RawChargePoint.booted(central.port(), "B", "2.0.1");
		assertEquals("OccurrenceConstraintViolation", newer.ask("StatusNotification", "{}").path(2).asText());
		newer.send("no JSON");
		assertEquals("RpcFrameworkError", newer.awaitAnswer("-1").path(2).asText());
		newer.send("[7,\"x\",{}]");
		assertEquals("MessageTypeNotSupported", newer.awaitAnswer("x").path(2).asText());
		for (var acknowledged : List.of("\"NotifyEvent\",{\"generatedAt\":\"%1$s\",\"seqNo\":0,\"eventData\":[{\"eventId\":1,\"timestamp\":\"%1$s\","
				+ "\"trigger\":\"Alerting\",\"actualValue\":\"true\",\"eventNotificationType\":\"CustomMonitor\",\"component\":{\"name\":\"EVSE\"},"
				+ "\"variable\":{\"name\":\"Problem\"}}]}", "\"NotifyReport\",{\"requestId\":1,\"generatedAt\":\"%1$s\",\"seqNo\":0}",
				"\"SecurityEventNotification\",{\"type\":\"TamperDetectionActivated\",\"timestamp\":\"%1$s\"}",
				"\"FirmwareStatusNotification\",{\"status\":\"Idle\"}")) {
			newer.send("[2,\"ack\"," + acknowledged.formatted(now()) + "]");
			assertEquals(3, newer.awaitAnswer("ack").path(0).intValue(), acknowledged);
		}
		recorder.await("the security event is reported", () -> recorder.texts().stream().anyMatch(text -> text.contains("TamperDetectionActivated")));
		newer.closeBlocking();
	}

	@Test
	void whatComesTooFastIsDroppedAndTheNextIsTakenIn() throws Exception {
		open("messagesPerSecond", "5");
		var raw = RawChargePoint.booted(central.port(), "A", "1.6");
		for (int i = 0; i < 500; i++) {
			raw.send("[2,\"f" + i + "\",\"Heartbeat\",{}]");
		}
		recorder.await("it is reported", () -> recorder.texts().stream().anyMatch(text -> text.contains("too fast")));
		RecordedEvents.until("it may speak again", () -> {
			try {
				TimeUnit.MILLISECONDS.sleep(500);
			} catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
			raw.send("[2,\"again\",\"Heartbeat\",{}]");
			return raw.hasAnswer("again");
		});
		raw.closeBlocking();
	}

	@Test
	void aChargePointThatComesBackWithoutBootingIsAskedWhatItIs() throws Exception {
		open("heartbeatInterval", "77", "sampleInterval", "9");
		var raw = RawChargePoint.of(central.port(), "A", "ocpp1.6");
		assertTrue(raw.connectBlocking(30, TimeUnit.SECONDS));
		// it charges, and the central system was not there when that began
		raw.ask("MeterValues", "{\"connectorId\":2,\"transactionId\":4711,\"meterValue\":[{\"timestamp\":\"" + now()
				+ "\",\"sampledValue\":[{\"value\":\"1000\"}]}]}");
		assertEquals(4711, recorder.value("A/2", ChargerPoints.TRANSACTION).orElseThrow());
		for (var message : List.of("BootNotification", "StatusNotification")) {
			var call = raw.awaitCall("TriggerMessage");
			assertEquals(message, call.path(3).path("requestedMessage").asText());
			raw.answer(call, "{\"status\":\"Accepted\"}");
		}
		for (var setting : List.of("HeartbeatInterval=77", "MeterValueSampleInterval=9")) {
			var call = raw.awaitCall("ChangeConfiguration");
			assertEquals(setting, call.path(3).path("key").asText() + "=" + call.path(3).path("value").asText());
			raw.answer(call, "{\"status\":\"Accepted\"}");
		}
		raw.closeBlocking();
	}

	@Test
	void aCommandThatIsRepeatedIsDoneOnce() throws Exception {
		open();
		var raw = RawChargePoint.booted(central.port(), "A", "1.6");
		raw.ask("StatusNotification", "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}");
		var device = recorder.awaitDevice("A/1");
		var command = new Command("once", "A/1", ChargerPoints.START_STOP, 1, Instant.now(), Duration.ZERO);
		var first = CompletableFuture.supplyAsync(() -> execute(device, command));
		var call = raw.awaitCall("RemoteStartTransaction");
		assertEquals("MACHI", call.path(3).path("idTag").asText());
		raw.answer(call, "{\"status\":\"Rejected\"}");
		assertEquals(CommandOutcome.State.REFUSED, first.get(60, TimeUnit.SECONDS).state());
		// answered from memory: nobody answers at the other end
		assertEquals(first.get(), execute(device, command));
		raw.closeBlocking();
		recorder.await("it is gone", () -> recorder.gone().contains("A/1"));
		var another = new Command("twice", "A/1", ChargerPoints.START_STOP, 1, Instant.now(), Duration.ZERO);
		var failure = assertThrows(DeviceException.class, () -> central.execute(device, another));
		assertEquals(DeviceException.Kind.UNREACHABLE, failure.kind());
	}

	private CommandOutcome execute(Device device, Command command) {
		try {
			return central.execute(device, command);
		} catch (DeviceException | InterruptedException failed) {
			throw new IllegalStateException(failed);
		}
	}
}
