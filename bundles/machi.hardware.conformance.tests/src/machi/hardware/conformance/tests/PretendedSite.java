package machi.hardware.conformance.tests;

import java.util.List;
import java.util.Map;

import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A battery without a wire: the pretended adapter asks it by calling it. */
final class PretendedSite implements PeerSimulator, RunningPeer {

	private static final LocalizedText TITLE = LocalizedText.of("Pretended battery", "見せかけの蓄電池");

	private volatile Disturbance disturbance = Disturbance.NONE;
	private volatile boolean disturbed;
	private double power;
	private double charged;
	private long counted = System.nanoTime();

	@Override
	public String id() {
		return "pretended";
	}

	@Override
	public LocalizedText title() {
		return TITLE;
	}

	@Override
	public List<Setting> settings() {
		return List.of();
	}

	@Override
	public RunningPeer start(Settings settings) {
		disturbance = Disturbance.NONE;
		disturbed = false;
		return this;
	}

	@Override
	public String adapter() {
		return "pretended";
	}

	@Override
	public Map<String, String> adapterSettings() {
		return Map.of("host", "localhost", "password", "right");
	}

	@Override
	public LocalizedText description() {
		return TITLE;
	}

	@Override
	public void disturb(Disturbance wanted) {
		disturbance = wanted;
		disturbed |= wanted != Disturbance.NONE;
	}

	Disturbance disturbance() {
		return disturbance;
	}

	/** Whether it was disturbed since it was started. */
	boolean wasDisturbed() {
		return disturbed;
	}

	synchronized void command(double kilowatts) {
		count();
		power = kilowatts;
	}

	synchronized double power() {
		return power;
	}

	synchronized double charged() {
		count();
		return charged;
	}

	private void count() {
		long now = System.nanoTime();
		charged += Math.max(0, -power) * (now - counted) / 3.6e12;
		counted = now;
	}

	@Override
	public void close() {
		// nothing is open
	}
}
