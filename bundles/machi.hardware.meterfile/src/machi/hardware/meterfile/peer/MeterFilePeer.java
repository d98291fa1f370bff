package machi.hardware.meterfile.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.quantity.text.LocalizedText;

/** Plays a network operator: first the days that have passed, one file after another, then each half hour as it ends. */
@Component(service = PeerSimulator.class)
public final class MeterFilePeer implements PeerSimulator {

	private final InstantSource clock;

	@Activate
	public MeterFilePeer() {
		this(InstantSource.system());
	}

	/** @param clock tells which half hours have ended */
	public MeterFilePeer(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public String id() {
		return "meterfile";
	}

	@Override
	public LocalizedText title() {
		return LocalizedText.of("Network operator that delivers meter files", "30分値ファイルを届ける一般送配電事業者");
	}

	@Override
	public List<Setting> settings() {
		return List.of(
				Setting.of("folder", Setting.Type.FILE, false, "", LocalizedText.of("Drop folder", "受け渡しフォルダー"),
						LocalizedText.of("A new temporary folder when empty.", "空なら一時フォルダーを作ります。")),
				Setting.integer("meters", 1, 1000, "か所", "3", LocalizedText.of("Metering points", "供給地点の数"),
						LocalizedText.of("All of them are in each file.", "どのファイルにも全地点が入ります。")),
				Setting.integer("days", 0, 3660, "日", "30", LocalizedText.of("Days that have passed", "過去の日数"),
						LocalizedText.of("Delivered first, a file for each.", "はじめに1日1ファイルで届けます。")),
				Setting.integer("every", 10, 3_600_000, "ms", "2000", LocalizedText.of("A file every", "ファイルの間隔"),
						LocalizedText.of("Time from one file to the next.", "次のファイルまでの時間です。")));
	}

	@Override
	public RunningOperator start(Settings settings) throws DeviceException {
		try {
			var given = settings.text("folder");
			var folder = given.isPresent() ? Path.of(given.get()) : Files.createTempDirectory("machi-meter-files");
			var now = clock.instant();
			var start = now.minus(Duration.ofDays(settings.integer("days"))).truncatedTo(ChronoUnit.HOURS);
			return new RunningOperator(folder, given.isEmpty(), new MeterDay(settings.integer("meters")), start, clock,
					Duration.ofMillis(settings.integer("every")));
		} catch (IOException | InvalidPathException unusable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("The folder cannot be used: " + unusable.getMessage(), "フォルダーを使えません: " + unusable.getMessage()), unusable);
		}
	}
}
