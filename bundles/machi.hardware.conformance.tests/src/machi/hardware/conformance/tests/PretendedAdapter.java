package machi.hardware.conformance.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import machi.hardware.AdapterDescriptor;
import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.hardware.peer.Disturbance;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** A good adapter without a wire, but for one fault. */
final class PretendedAdapter implements HardwareAdapter {

	private static final LocalizedText TEXT = LocalizedText.of("Pretended", "見せかけ");

	private final PretendedSite site;
	private final Fault fault;
	private final List<Object> leaked;
	private boolean opened;

	PretendedAdapter(PretendedSite site, Fault fault, List<Object> leaked) {
		this.site = site;
		this.fault = fault;
		this.leaked = leaked;
	}

	@Override
	public AdapterDescriptor descriptor() {
		var title = fault == Fault.NO_JAPANESE_TITLE ? LocalizedText.of("Pretended", "") : TEXT;
		var help = fault == Fault.NO_HELP ? LocalizedText.EMPTY : TEXT;
		var most = fault == Fault.NUMBER_WITHOUT_RANGE ? Optional.<BigDecimal>empty() : Optional.of(BigDecimal.TEN);
		var settings = List.of(Setting.of("host", Setting.Type.HOST, true, "", TEXT, help),
				Setting.of("name", Setting.Type.TEXT, false, "", TEXT, TEXT),
				Setting.of("password", Setting.Type.SECRET, false, "", TEXT, TEXT), new Setting("retries", TEXT, TEXT,
						Setting.Type.INTEGER, false, Unit.ONE, Optional.of(BigDecimal.ONE), most, List.of(), "3"));
		return new AdapterDescriptor("pretended", "1", title, TEXT, settings, Timing.LOCAL);
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException {
		if (fault == Fault.MISSES_WHAT_MAY_BE_LEFT_OUT) {
			settings.required("name");
		}
		if (settings.text("name").filter(name -> name.length() > 100).isPresent()) {
			throw failure(DeviceException.Kind.CONFIGURATION, "name is too long", fault == Fault.REFUSES_WITHOUT_JAPANESE ? "" : "名前が長すぎます");
		}
		var password = settings.text("password").orElse("right");
		if (!password.equals("right") && fault != Fault.SECRET_IN_TEXT) {
			throw failure(DeviceException.Kind.REFUSED, "login refused" + (fault == Fault.SECRET_IN_FAILURE ? " for " + password : ""), "拒否されました");
		}
		if (site.disturbance() == Disturbance.GONE || fault == Fault.NEVER_AGAIN && site.wasDisturbed()) {
			throw failure(DeviceException.Kind.UNREACHABLE, "nobody is there", "応答がありません");
		}
		if (opened && fault == Fault.CANNOT_BE_OPENED_AGAIN) {
			throw new IllegalStateException("opened before");
		}
		opened = true;
		leak();
		return new PretendedConnection(site, fault, events, fault == Fault.SECRET_IN_TEXT ? password : "", leaked);
	}

	private void leak() {
		if (fault == Fault.LEAKS_THREADS) {
			var end = new CountDownLatch(1);
			leaked.add((AutoCloseable) end::countDown);
			Thread.ofPlatform().daemon().name("leaked").start(() -> {
				try {
					end.await();
				} catch (InterruptedException told) {
					Thread.currentThread().interrupt();
				}
			});
		} else if (fault == Fault.LEAKS_SOCKETS) {
			try {
				leaked.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
			} catch (IOException none) {
				throw new UncheckedIOException(none);
			}
		}
	}

	static DeviceException failure(DeviceException.Kind kind, String english, String japanese) {
		return new DeviceException(kind, LocalizedText.of(english, japanese));
	}

	/** Frames of a length byte and as many others. */
	static void parse(Fault fault, byte[] frame) throws DeviceException {
		boolean complete = frame.length > 0 && frame.length == 1 + Byte.toUnsignedInt(frame[0]);
		if (!complete && fault != Fault.PARSER_RUNS_OVER || fault == Fault.PARSER_REFUSES_GOOD) {
			throw failure(DeviceException.Kind.PROTOCOL, "a frame of its length was expected", "長さが一致しません");
		}
		var content = new ArrayList<Byte>();
		for (int i = 1; i <= Byte.toUnsignedInt(frame[0]); i++) {
			content.add(frame[i]);
		}
	}

	/** What the kit waits for is short here. */
	static Duration shortly() {
		return Duration.ofSeconds(4);
	}
}
