package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.junit.jupiter.api.Test;

import machi.sweep.dispatch.NetworkBytes;

class NetworkBytesTest {

	private static final int HEAD = 5;

	private static byte[] inflated(byte[] bytes) throws IOException {
		return new InflaterInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD)).readAllBytes();
	}

	private static byte[] deflated(byte[] head, byte[] content) throws IOException {
		var bytes = new ByteArrayOutputStream();
		bytes.write(head, 0, HEAD);
		try (var out = new DeflaterOutputStream(bytes)) {
			out.write(content);
		}
		return bytes.toByteArray();
	}

	@Test
	void aNetworkComesBackFromItsBytes() throws IOException {
		var network = Networks.full();
		var back = NetworkBytes.read(NetworkBytes.of(network));
		assertEquals(network.grid(), back.grid());
		assertArrayEquals(network.holiday(), back.holiday());
		assertEquals(network.privateLines(), back.privateLines());
		assertEquals(network.feeders(), back.feeders());
		assertEquals(network.outages(), back.outages());
		var site = network.sites().get(1);
		var same = back.sites().get(1);
		assertEquals(site.subject(), same.subject());
		assertEquals(site.strategy(), same.strategy());
		assertEquals(site.flexibleLoad(), same.flexibleLoad());
		assertEquals(site.contractKw(), same.contractKw());
		assertEquals(network.sites().get(0).battery(), back.sites().get(0).battery());
		assertArrayEquals(site.vehicles().getFirst().present(), same.vehicles().getFirst().present());
		assertArrayEquals(site.vehicles().getFirst().tripKwh(), same.vehicles().getFirst().tripKwh());
		assertArrayEquals(site.plants().getFirst().availableKw(), same.plants().getFirst().availableKw());
		assertArrayEquals(NetworkBytes.of(network), NetworkBytes.of(back));
	}

	@Test
	void arraysThatSitesShareAreHeldOnce() throws IOException {
		var back = NetworkBytes.read(NetworkBytes.of(Networks.day()));
		assertSame(back.sites().get(0).loadKw(), back.sites().get(2).loadKw());
		assertSame(back.sites().get(0).tariff().exportYenPerKwh(), back.sites().get(1).tariff().exportYenPerKwh());
	}

	@Test
	void bytesThatAreCutOffOrOfAnotherKindAreRefused() throws IOException {
		var bytes = NetworkBytes.of(Networks.full());
		for (int length = 0; length < bytes.length; length++) {
			var cut = Arrays.copyOf(bytes, length);
			assertThrows(IOException.class, () -> NetworkBytes.read(cut));
		}
		var content = inflated(bytes);
		for (int length = 0; length < content.length; length++) {
			var cut = deflated(bytes, Arrays.copyOf(content, length));
			assertThrows(IOException.class, () -> NetworkBytes.read(cut));
		}
		var longer = deflated(bytes, Arrays.copyOf(content, content.length + 1));
		assertEquals("more bytes than a network has", assertThrows(IOException.class, () -> NetworkBytes.read(longer)).getMessage());
		var newer = bytes.clone();
		newer[4] = 2;
		assertEquals("network of version 2, expected 1", assertThrows(IOException.class, () -> NetworkBytes.read(newer)).getMessage());
	}

	@Test
	void noBytesBreakTheReader() throws IOException {
		var bytes = NetworkBytes.of(Networks.full());
		var content = inflated(bytes);
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(21);
		int refused = 0;
		for (int round = 0; round < 5_000; round++) {
			var changed = content.clone();
			for (int i = random.nextInt(3); i >= 0; i--) {
				changed[random.nextInt(changed.length)] = (byte) random.nextInt();
			}
			try {
				assertNotNull(NetworkBytes.read(deflated(bytes, changed)));
			} catch (IOException expected) {
				refused++;
			}
		}
		assertTrue(refused > 1_000, refused + " were refused");
	}
}
