package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import machi.hardware.ocpp.rpc.Frame;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.PayloadRules;
import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;

/** OCPP-J 1.6 section 4 and OCPP 2.0.1 part 4 section 4. */
class OcppFramingTest {

	private static final OcppVersion V16 = OcppVersion.V1_6;
	private static final OcppVersion V201 = OcppVersion.V2_0_1;
	private static final Map<OcppVersion, FrameCodec> CODECS = Map.of(V16, new FrameCodec(V16, 65536), V201, new FrameCodec(V201, 65536));
	private static final Map<OcppVersion, PayloadRules> RULES = Map.of(V16, new PayloadRules(V16), V201, new PayloadRules(V201));

	private static final String PUNCTUATION = "[]{},:\"0123456789.eE-nulltrue\\u";
	private static final String PROFILE_16 = """
			[2,"p","SetChargingProfile",{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,
			"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A",
			"chargingSchedulePeriod":[{"startPeriod":0,"limit":%s}]}}}]""";
	private static final String METER_201 = """
			[2,"m","MeterValues",{"evseId":1,"meterValue":[{"timestamp":"2024-05-01T00:00:00Z","sampledValue":[{"value":%s,
			"unitOfMeasure":{"unit":"Wh"}}]}]}]""";
	private static final String STARTED_201 = """
			[2,"t","TransactionEvent",{"eventType":"Started","timestamp":"2024-05-01T00:00:00Z","triggerReason":"Authorized","seqNo":0,
			"transactionInfo":{"transactionId":"T1"},"evse":{"id":1,"connectorId":1},"idToken":{"idToken":"A","type":"ISO14443"}}]""";

	private static void check(OcppVersion version, String text) throws RpcException {
		switch (CODECS.get(version).parse(text)) {
		case Frame.Call call -> RULES.get(version).checkRequest(call.action(), call.payload());
		case Frame.CallResult result -> RULES.get(version).checkAnswer("Heartbeat", result.payload());
		case Frame.CallError error -> assertFalse(error.id() == null);
		}
	}

	private static RpcException refused(OcppVersion version, String text) {
		return assertThrows(RpcException.class, () -> check(version, text), text);
	}

	@Test
	void theExamplesOfTheSpecificationAreRead() throws RpcException {
		// OCPP-J 1.6, sections 4.2.1 to 4.2.3
		var call = assertInstanceOf(Frame.Call.class, CODECS.get(V16).parse("""
				[2,"19223201","BootNotification",{"chargePointVendor":"VendorX","chargePointModel":"SingleSocketCharger"}]"""));
		assertEquals("19223201", call.id());
		assertEquals("VendorX", call.payload().path("chargePointVendor").asText());
		RULES.get(V16).checkRequest(call.action(), call.payload());
		var result = assertInstanceOf(Frame.CallResult.class, CODECS.get(V16).parse("""
				[3,"19223201",{"status":"Accepted","currentTime":"2013-02-01T20:53:32.486Z","interval":300}]"""));
		RULES.get(V16).checkAnswer("BootNotification", result.payload());
		var error = assertInstanceOf(Frame.CallError.class, CODECS.get(V16).parse("""
				[4,"162376037","NotSupported","SetDisplayMessageRequest not implemented",{}]"""));
		assertEquals("NotSupported", error.code());
		// OCPP 2.0.1 part 4, section 4.2.1
		check(V201, """
				[2,"19223201","BootNotification",{"reason":"PowerUp","chargingStation":{"model":"SingleSocketCharger","vendorName":"VendorX"}}]""");
	}

	@Test
	void whatIsWrittenIsReadAgain() throws RpcException {
		for (var version : OcppVersion.values()) {
			var codec = CODECS.get(version);
			var frames = List.of(new Frame.Call("1", "Heartbeat", codec.object()), new Frame.CallResult("1", codec.object().put("a", new BigDecimal("8.1"))),
					new Frame.CallError("1", "GenericError", "äあ"));
			for (var frame : frames) {
				assertEquals(frame, codec.parse(codec.write(frame)));
			}
		}
	}

	@Test
	void errorCodesAreSpelledAsEachVersionSpellsThem() {
		assertEquals("OccurenceConstraintViolation", RpcErrorCode.OCCURRENCE_CONSTRAINT.text(V16));
		assertEquals("OccurrenceConstraintViolation", RpcErrorCode.OCCURRENCE_CONSTRAINT.text(V201));
		assertEquals("FormationViolation", RpcErrorCode.FORMAT_VIOLATION.text(V16));
		assertEquals("FormatViolation", RpcErrorCode.FORMAT_VIOLATION.text(V201));
		assertEquals("RpcFrameworkError", RpcErrorCode.RPC_FRAMEWORK.text(V201));
	}

	@Test
	void decimalLimitsAreComparedAsDecimals() throws RpcException {
		// citrineos-core #959: 8.1 is no multiple of 0.1 in binary arithmetic; further cases that others stumbled over
		for (var limit : List.of("8.1", "21.4", "15.2", "0", "0.3", "1.1", "16", "16.0", "1e1", "32.70")) {
			check(V16, PROFILE_16.formatted(limit));
		}
		for (var limit : List.of("8.15", "-0.1", "1e-2")) {
			assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V16, PROFILE_16.formatted(limit)).code(), limit);
		}
		for (int tenths = 0; tenths <= 10_000; tenths++) {
			check(V16, PROFILE_16.formatted(tenths / 10 + "." + tenths % 10));
		}
	}

	@Test
	void eachViolationHasItsCode() {
		assertEquals(RpcErrorCode.OCCURRENCE_CONSTRAINT, refused(V16, "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\"}]").code());
		assertEquals(RpcErrorCode.OCCURRENCE_CONSTRAINT, refused(V16, "[2,\"1\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[]}]").code());
		assertEquals(RpcErrorCode.TYPE_CONSTRAINT, refused(V16, "[2,\"1\",\"Authorize\",{\"idTag\":5}]").code());
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V16, "[2,\"1\",\"Authorize\",{\"idTag\":\"123456789012345678901\"}]").code());
		assertEquals(RpcErrorCode.NOT_IMPLEMENTED, refused(V16, "[2,\"1\",\"TransactionEvent\",{}]").code());
		assertEquals(RpcErrorCode.FORMAT_VIOLATION, refused(V16, "[2,\"1\",\"Heartbeat\",[]]").code());
		assertEquals(RpcErrorCode.RPC_FRAMEWORK, refused(V201, "[2,\"1\",\"Heartbeat\",[]]").code());
		assertEquals(RpcErrorCode.TYPE_CONSTRAINT, refused(V201, METER_201.formatted("\"12\"")).code());
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V201, METER_201.formatted("1e400")).code());
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V201, STARTED_201.replace("Authorized", "BecauseICan")).code());
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V201, STARTED_201.replace("2024-05-01T00:00:00Z", "yesterday")).code());
		var missing = refused(V201, STARTED_201.replace("\"transactionId\":\"T1\"", ""));
		assertTrue(missing.getMessage().contains("TransactionEvent.transactionInfo.transactionId"), missing.getMessage());
	}

	@Test
	void onlyCallsAreAnsweredAndOnlyAsTheVersionAllows() {
		assertFalse(refused(V16, "nonsense").isAnswerable());
		assertEquals("-1", refused(V201, "nonsense").messageId());
		assertTrue(refused(V201, "nonsense").isAnswerable());
		assertTrue(refused(V16, "[2,\"7\",\"Heartbeat\"]").isAnswerable());
		assertEquals("7", refused(V16, "[2,\"7\",\"Heartbeat\"]").messageId());
		assertFalse(refused(V201, "[3,\"7\",5]").isAnswerable());
		assertFalse(refused(V201, "[4,\"7\",5,\"\",{}]").isAnswerable());
		// a message type that is unknown is ignored in 1.6 and named in 2.0.1
		assertFalse(refused(V16, "[9,\"7\",{}]").isAnswerable());
		assertEquals(RpcErrorCode.MESSAGE_TYPE, refused(V201, "[9,\"7\",{}]").code());
		assertEquals("-1", refused(V201, "[2,\"1234567890123456789012345678901234567\",\"Heartbeat\",{}]").messageId());
	}

	@Test
	void hostileTextsAreRefusedBeforeTheyCostAnything() {
		for (var version : OcppVersion.values()) {
			refused(version, "[".repeat(60_000));
			refused(version, "[2,\"1\",\"Heartbeat\"," + "{\"a\":".repeat(10_000));
			refused(version, "[2,\"1\",\"Heartbeat\",{\"a\":" + "9".repeat(60_000) + "}]");
			refused(version, "[2,\"1\",\"Heartbeat\",{\"" + "n".repeat(60_000) + "\":1}]");
			refused(version, "[2,\"1\",\"Heartbeat\",{\"a\":1,\"a\":2}]");
			refused(version, "[2,\"1\",\"Heartbeat\",{}] trailing");
			refused(version, "[1e999999999,\"1\",\"Heartbeat\",{}]");
		}
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V16, PROFILE_16.formatted("1e999999999")).code());
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT, refused(V16, PROFILE_16.formatted("1e-999999999")).code());
		assertEquals(RpcErrorCode.PROPERTY_CONSTRAINT,
				refused(V16, "[2,\"1\",\"MeterValues\",{\"connectorId\":9223372036854775807,\"meterValue\":[]}]").code());
	}

	@Test
	void ofAHundredThousandMalformedMessagesEachIsReadOrRefused() {
		var seeds = List.of(PROFILE_16.formatted("8.1"), METER_201.formatted("12.5"), STARTED_201, "[3,\"1\",{\"currentTime\":\"2024-05-01T00:00:00Z\"}]",
				"[4,\"1\",\"GenericError\",\"\",{}]", "[2,\"1\",\"StatusNotification\",{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}]");
		for (var version : OcppVersion.values()) {
			var random = new Random(16);
			int refused = 0;
			for (int i = 0; i < 100_000; i++) {
				var text = mutated(seeds.get(random.nextInt(seeds.size())), random);
				try {
					check(version, text);
				} catch (RpcException expected) {
					assertFalse(expected.getMessage().isBlank());
					assertTrue(expected.getMessage().length() <= 255);
					refused++;
				}
			}
			assertTrue(refused > 50_000, "only " + refused + " were malformed");
		}
	}

	/** Characters changed, removed and doubled, numbers blown up, the end cut off. */
	static String mutated(String seed, RandomGenerator random) {
		var text = new StringBuilder(seed);
		for (int times = random.nextInt(1, 6); times > 0 && !text.isEmpty(); times--) {
			int at = random.nextInt(text.length());
			switch (random.nextInt(6)) {
			case 0 -> text.setCharAt(at, (char) random.nextInt(0x20, 0x7f));
			case 1 -> text.deleteCharAt(at);
			case 2 -> text.insert(at, PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())));
			case 3 -> text.insert(at, List.of("1e308", "-1", "99999999999999999999", "null", "[[", "{\"a\":", "\\ud800", "あ").get(random.nextInt(8)));
			case 4 -> text.setLength(at);
			default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(1, 40))));
			}
		}
		return text.toString();
	}
}
