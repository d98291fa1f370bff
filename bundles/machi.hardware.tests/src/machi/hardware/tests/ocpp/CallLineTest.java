package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.CallLine;
import machi.hardware.ocpp.rpc.Frame;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.PayloadRules;

/** OCPP-J 1.6 section 4.1.1: a new call is not sent before the one before has been answered or has timed out. */
class CallLineTest {

	private final AtomicLong clock = new AtomicLong();
	private final List<String> sent = new ArrayList<>();
	private final FrameCodec codec = new FrameCodec(OcppVersion.V1_6, 1000);
	private final CallLine line = new CallLine("CP1", codec, new PayloadRules(OcppVersion.V1_6), sent::add, Duration.ofSeconds(30), clock::get);

	private CompletableFuture<ObjectNode> call() {
		return line.call("Reset", codec.object().put("type", "Soft"));
	}

	private String id(int number) {
		return RawChargePoint.read(sent.get(number)).path(1).asText();
	}

	private Frame.CallResult result(int number, String status) {
		return new Frame.CallResult(id(number), codec.object().put("status", status));
	}

	private static DeviceException.Kind failure(CompletableFuture<ObjectNode> answer) {
		var failed = assertThrows(ExecutionException.class, answer::get);
		return assertInstanceOf(DeviceException.class, failed.getCause()).kind();
	}

	@Test
	void onlyOneCallIsOnItsWay() throws Exception {
		var first = call();
		var second = call();
		assertEquals(1, sent.size());
		assertTrue(line.answered(result(0, "Accepted")));
		assertEquals("Accepted", first.get().path("status").asText());
		assertEquals(2, sent.size());
		assertNotEquals(id(0), id(1));
		assertTrue(line.refused(new Frame.CallError(id(1), "InternalError", "no")));
		assertEquals(DeviceException.Kind.REFUSED, failure(second));
	}

	@Test
	void aLateAnswerIsIgnoredAndTheNextCallHasItsTurn() {
		var first = call();
		var second = call();
		clock.addAndGet(Duration.ofSeconds(29).toNanos());
		line.expire();
		assertFalse(first.isDone());
		clock.addAndGet(Duration.ofSeconds(1).toNanos());
		line.expire();
		assertEquals(DeviceException.Kind.TIMEOUT, failure(first));
		assertEquals(2, sent.size());
		assertFalse(line.answered(result(0, "Accepted")));
		assertFalse(second.isDone());
		assertFalse(line.answered(new Frame.CallResult("made up", codec.object())));
		assertTrue(line.answered(result(1, "Accepted")));
		assertTrue(second.isDone());
		assertFalse(line.answered(result(1, "Accepted")), "an answer is taken once");
	}

	@Test
	void anAnswerThatDoesNotFollowTheProtocolIsAProtocolFailure() {
		var first = call();
		line.answered(result(0, "Perhaps"));
		assertEquals(DeviceException.Kind.PROTOCOL, failure(first));
	}

	@Test
	void whatWasSentBeforeTheEndMayHaveBeenDoneAndTheRestWasNot() {
		var first = call();
		var second = call();
		line.close();
		assertEquals(DeviceException.Kind.TIMEOUT, failure(first));
		assertEquals(DeviceException.Kind.UNREACHABLE, failure(second));
		assertEquals(DeviceException.Kind.UNREACHABLE, failure(call()));
		assertEquals(1, sent.size());
	}

	@Test
	void whatWaitsIsBounded() {
		var calls = new ArrayList<CompletableFuture<ObjectNode>>();
		for (int i = 0; i < 100; i++) {
			calls.add(call());
		}
		assertEquals(33, calls.stream().filter(each -> !each.isDone()).count(), "one on its way and 32 that wait");
	}
}
