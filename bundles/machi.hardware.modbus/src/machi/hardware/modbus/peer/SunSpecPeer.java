package machi.hardware.modbus.peer;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Plays a site with a solar inverter (unit 1), a meter at the grid (unit 2) and a battery (unit 3) behind one port. */
@Component(service = PeerSimulator.class)
public final class SunSpecPeer implements PeerSimulator {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final InstantSource clock;

	@Activate
	public SunSpecPeer() {
		this(InstantSource.system());
	}

	/** @param clock our time; that of the site is made from it */
	public SunSpecPeer(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public String id() {
		return "sunspec";
	}

	@Override
	public LocalizedText title() {
		return LocalizedText.of("Site with SunSpec inverter, meter and battery", "SunSpecのインバータ・電力計・蓄電池のある施設");
	}

	@Override
	public List<Setting> settings() {
		return List.of(
				Setting.of("address", Setting.Type.HOST, false, "127.0.0.1", LocalizedText.of("Address", "アドレス"),
						LocalizedText.of("Where it listens; others can connect when it is not loopback.", "待ち受けるアドレスです。ループバック以外では他の計算機から接続できます。")),
				Setting.of("port", Setting.Type.PORT, false, "0", LocalizedText.of("Port", "ポート"),
						LocalizedText.of("0 lets the system choose.", "0なら自動で選ばれます。")),
				power("plant", "50", LocalizedText.of("Rated power of the plant", "太陽光の定格出力")),
				power("battery", "20", LocalizedText.of("Rated power of the battery", "蓄電池の定格出力")),
				number("batteryEnergy", "kWh", "0.1", "6500", "40", LocalizedText.of("Usable energy of the battery", "蓄電池の利用可能容量"),
						LocalizedText.of("From full to empty.", "満充電から空までの電力量です。")),
				power("load", "30", LocalizedText.of("Largest load", "最大負荷")),
				number("timeFactor", "", "1", "86400", "1", LocalizedText.of("Time factor", "時間の速さ"),
						LocalizedText.of("1440 lets a day pass in a minute.", "1440なら1日が1分で過ぎます。")),
				Setting.of("start", Setting.Type.TEXT, false, "10:00", LocalizedText.of("Start", "開始時刻"),
						LocalizedText.of("Time of the site in Japan, as 10:00 (today) or 2026-06-21T10:00.",
								"施設の日本時間です。10:00(今日)または2026-06-21T10:00のように指定します。")));
	}

	private static Setting power(String name, String value, LocalizedText title) {
		return number(name, "kW", "0.1", "300", value, title, LocalizedText.of("At full output.", "最大出力時の値です。"));
	}

	private static Setting number(String name, String unit, String least, String most, String value, LocalizedText title,
			LocalizedText help) {
		return new Setting(name, title, help, Setting.Type.NUMBER, false, Unit.of(unit), Optional.of(new BigDecimal(least)),
				Optional.of(new BigDecimal(most)), List.of(), value);
	}

	@Override
	public RunningSite start(Settings settings) throws DeviceException {
		double factor = decimal(settings, "timeFactor");
		var began = clock.instant();
		var start = start(settings.required("start"));
		var site = new SimulatedSite(
				new SiteSimulation.Size(decimal(settings, "plant"), decimal(settings, "battery"), decimal(settings, "batteryEnergy"),
						decimal(settings, "load")),
				() -> start.plusNanos(Math.round(Duration.between(began, clock.instant()).toNanos() * factor)), clock::instant);
		try {
			var server = new PeerServer(InetAddress.getByName(settings.required("address")), settings.integer("port"), site.units(),
					site::refresh, site::obey);
			return new RunningSite(settings.required("address"), server, site);
		} catch (IOException taken) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("Cannot listen at " + settings.required("address") + ":" + settings.integer("port") + ": " + taken.getMessage(),
							settings.required("address") + ":" + settings.integer("port") + " で待ち受けできません: " + taken.getMessage()),
					taken);
		}
	}

	private static double decimal(Settings settings, String name) {
		return new BigDecimal(settings.required(name)).doubleValue();
	}

	private Instant start(String text) throws DeviceException {
		try {
			var local = text.contains("T") ? LocalDateTime.parse(text)
					: LocalDate.ofInstant(clock.instant(), JAPAN).atTime(LocalTime.parse(text));
			return local.atZone(JAPAN).toInstant();
		} catch (DateTimeException noTime) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("Setting start: a time such as 10:00 or 2026-06-21T10:00 was expected, not " + text,
							"設定 start: 10:00 または 2026-06-21T10:00 のような時刻を指定してください: " + text),
					noTime);
		}
	}
}
