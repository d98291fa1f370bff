package machi.hardware.conformance;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import machi.hardware.Device;
import machi.hardware.HardwareAdapter;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.Timing;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;

/**
 * What every adapter must do. A test class extends this and names the adapter and a simulated device that speaks its protocol;
 * the other hooks are for adapters that need more time or other settings. When the system property {@value #FOLDER} names a
 * folder, the results are written there as {@code conformance.json}.
 */
@ExtendWith(ConformanceReport.class)
public abstract class HardwareAdapterConformance {

	/** System property: folder for {@code conformance.json}. */
	public static final String FOLDER = "machi.conformance";

	/** Version of the rules. */
	public static final String KIT = "1.0";

	/** A new instance of the adapter. */
	protected abstract HardwareAdapter adapter();

	/** Makes the device that it is tried with. */
	protected abstract PeerSimulator peer();

	/** Settings of the peer that differ from its defaults. */
	protected Map<String, String> peerSettings() {
		return Map.of();
	}

	/** Settings with which the adapter connects to the peer, secrets among them. */
	protected Map<String, String> connectionSettings(RunningPeer running) {
		return running.adapterSettings();
	}

	/** How long it may take until all devices of the peer have been found. */
	protected Duration discoveryTime() {
		return Duration.ofSeconds(30);
	}

	/** How long one device may take to answer, or to send something by itself. */
	protected Duration readingTime() {
		return Duration.ofSeconds(30);
	}

	/** How long it may take after a disturbance until readings come again. */
	protected Duration recoveryTime() {
		return Duration.ofSeconds(60);
	}

	/** How long each disturbance lasts. */
	protected Duration disturbanceTime() {
		return Duration.ofSeconds(2);
	}

	/** The disturbances that the protocol knows; the others are reported as skipped. */
	protected Set<Disturbance> disturbances() {
		return EnumSet.complementOf(EnumSet.of(Disturbance.NONE));
	}

	/** Timing of connections under the runtime: impatient, so that the kit does not take long. */
	protected Timing timing() {
		return new Timing(Duration.ofSeconds(3), adapter().descriptor().timing().gap(), Duration.ofMillis(200), Duration.ofSeconds(2));
	}

	/** A value that the peer can obey when it has just been started. */
	protected double commandValue(Device device, Point point) {
		if (!point.states().isEmpty()) {
			return point.states().containsKey(1) ? 1 : point.states().keySet().iterator().next();
		}
		boolean number = point.kind() != PointKind.STATE && !point.unit().symbol().isEmpty();
		return number ? point.minimum() + (point.maximum() - point.minimum()) * 0.75 : point.allows(1) ? 1 : point.minimum();
	}

	/** What parses frames, to be tried with a hundred thousand malformed ones. */
	protected Optional<FrameParser> frameParser() {
		return Optional.empty();
	}

	/** Well-formed frames for {@link #frameParser()}, of all kinds that can arrive. */
	protected List<byte[]> frames() {
		return List.of();
	}

	@Test
	public void theDescriptorIsCompleteInBothLanguages() {
		new ConfigurationRules(this).descriptorIsComplete();
	}

	@Test
	public void aMissingOrWrongSettingIsRefusedByItsName() {
		new ConfigurationRules(this).wrongSettingsAreRefused();
	}

	@Test
	public void noSecretIsShown() {
		new ConfigurationRules(this).secretsAreNotShown();
	}

	@Test
	public void allDevicesOfThePeerAreFoundAndWellDescribed() {
		new DiscoveryRules(this).devicesAreFound();
	}

	@Test
	public void addressesAndPointsAreTheSameAfterTheConnectionIsOpenedAgain() {
		new DiscoveryRules(this).addressesAreStable();
	}

	@Test
	public void readingsAreOfTheirPointsWithinRangeAndTime() {
		new ReadingRules(this).readingsAreSound();
	}

	@Test
	public void commandsAreAcknowledgedAndObeyed() {
		new CommandRules(this).commandsAreObeyed();
	}

	@Test
	public void commandsOutOfRangeNeverReachTheWire() {
		new CommandRules(this).outOfRangeIsRefused();
	}

	@Test
	public void aSilentDeviceIsGivenUpAndComesBack() {
		new DisturbanceRules(this).isSurvived(Disturbance.SILENT);
	}

	@Test
	public void aSlowDeviceIsGivenUpAndComesBack() {
		new DisturbanceRules(this).isSurvived(Disturbance.SLOW);
	}

	@Test
	public void garbageIsNotTakenForReadings() {
		new DisturbanceRules(this).isSurvived(Disturbance.GARBAGE);
	}

	@Test
	public void truncatedAnswersAreNotTakenForReadings() {
		new DisturbanceRules(this).isSurvived(Disturbance.TRUNCATED);
	}

	@Test
	public void aFloodIsLimitedAndOthersDoNotNotice() {
		new DisturbanceRules(this).isSurvived(Disturbance.FLOOD);
	}

	@Test
	public void aDeviceThatIsGoneIsConnectedAgain() {
		new DisturbanceRules(this).isSurvived(Disturbance.GONE);
	}

	@Test
	public void malformedFramesGiveProtocolFailuresOnly() {
		new FrameRules(this).malformedFramesAreRefused();
	}

	@Test
	public void fiftyOpeningsLeaveNoThreadAndNoSocket() {
		new ShutdownRules(this).nothingIsLeft();
	}

	@Test
	public void aConnectionCanBeClosedAtAnyMomentAndTwice() {
		new ShutdownRules(this).closingEndsCalls();
	}
}
