package machi.hardware.conformance.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.meterfile.MeterFileAdapter;
import machi.hardware.meterfile.folder.ArrivedFile;
import machi.hardware.meterfile.peer.MeterFilePeer;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;

/** The drop folder against the simulated network operator, by the rules for all adapters. A frame is a whole file. */
class MeterFileConformanceTest extends HardwareAdapterConformance {

	private static final String TEXT = """
			供給地点特定番号,年月日,時刻,使用電力量(kWh)
			0600001234567890123456,2026/4/1,0:00,1.5
			0600001234567890123456,2026/4/1,0:30,2.5
			""";

	@Override
	protected HardwareAdapter adapter() {
		return new MeterFileAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new MeterFilePeer();
	}

	@Override
	protected Map<String, String> peerSettings() {
		return Map.of("days", "3000", "every", "500");
	}

	/** The kit lets fifty readings a second through. */
	@Override
	protected Map<String, String> connectionSettings(RunningPeer running) {
		var settings = new HashMap<>(running.adapterSettings());
		settings.put("readingsPerSecond", "40");
		return settings;
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		return Optional.of(bytes -> {
			boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
			var faults = ArrivedFile.of(archive ? "file.zip" : "file.csv", bytes).faults();
			if (!faults.isEmpty()) {
				throw new DeviceException(DeviceException.Kind.PROTOCOL, faults.getFirst());
			}
		});
	}

	@Override
	protected List<byte[]> frames() {
		var archive = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(archive)) {
			zip.putNextEntry(new ZipEntry("a.csv"));
			zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return List.of(TEXT.getBytes(StandardCharsets.UTF_8), TEXT.getBytes(Charset.forName("windows-31j")), archive.toByteArray());
	}
}
