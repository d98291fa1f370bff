package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import machi.hardware.DeviceException;

/** How an adapter takes frames that are none. */
final class FrameRules {

	private static final int FRAMES = 100_000;
	private static final int LONGEST = 4096;
	private static final int SHOWN = 64;

	private final HardwareAdapterConformance kit;

	FrameRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	void malformedFramesAreRefused() {
		assumeTrue(kit.frameParser().isPresent(), "the adapter names no parser");
		var parser = kit.frameParser().get();
		var frames = kit.frames();
		assertTrue(!frames.isEmpty(), "the adapter names a parser but no well-formed frames");
		for (var frame : frames) {
			try {
				parser.parse(frame.clone());
			} catch (DeviceException refused) {
				fail("a well-formed frame was refused: " + refused.reason().english(), refused);
			}
		}
		var chance = new Random(20260401);
		for (int i = 0; i < FRAMES; i++) {
			isParsedOrRefused(parser, malformed(frames.get(i % frames.size()), chance));
		}
	}

	private static void isParsedOrRefused(FrameParser parser, byte[] frame) {
		try {
			parser.parse(frame);
		} catch (DeviceException refused) {
			assertEquals(DeviceException.Kind.PROTOCOL, refused.kind(), refused.reason().english());
			ConfigurationRules.isSaid("the refusal of a frame", refused.reason());
		} catch (RuntimeException | Error broken) {
			fail("a frame of " + frame.length + " bytes ended with " + broken + ": "
					+ HexFormat.of().formatHex(frame, 0, Math.min(SHOWN, frame.length)), broken);
		}
	}

	private static byte[] malformed(byte[] frame, Random chance) {
		switch (chance.nextInt(5)) {
		case 0: // any bytes
			var any = new byte[chance.nextInt(chance.nextInt(20) == 0 ? LONGEST : SHOWN)];
			chance.nextBytes(any);
			return any;
		case 1: // breaks off
			return Arrays.copyOf(frame, frame.length == 0 ? 0 : chance.nextInt(frame.length));
		case 2: // goes on
			var longer = Arrays.copyOf(frame, frame.length + 1 + chance.nextInt(SHOWN));
			for (int i = frame.length; i < longer.length; i++) {
				longer[i] = (byte) chance.nextInt();
			}
			return longer;
		default: // some bytes are wrong
			var wrong = frame.clone();
			for (int i = 1 + chance.nextInt(4); i > 0 && wrong.length > 0; i--) {
				wrong[chance.nextInt(wrong.length)] = chance.nextInt(3) == 0 ? (byte) 0xFF : (byte) chance.nextInt();
			}
			return wrong;
		}
	}
}
