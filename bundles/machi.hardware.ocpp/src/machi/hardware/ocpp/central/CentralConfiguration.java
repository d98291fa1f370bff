package machi.hardware.ocpp.central;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.ocpp.OcppSettings;
import machi.quantity.text.LocalizedText;

/**
 * The settings that sessions with charge points need.
 *
 * @param cards       identifiers in lower case that may charge; empty admits all
 * @param rateUnit    {@code A} or {@code W}; empty when charge points are asked
 * @param voltage     of one phase, V
 * @param largestPower of a connector, kW
 * @param frameLimit  bytes of one message
 */
record CentralConfiguration(Set<String> cards, String remoteCard, Duration heartbeat, Duration ping, Duration sampling,
		Duration answerLimit, int phases, BigDecimal voltage, BigDecimal largestPower, Optional<String> rateUnit, int frameLimit,
		int messagesPerSecond) {

	private static final int LONGEST_CARD = 20;

	static CentralConfiguration of(Settings settings) throws DeviceException {
		var remote = settings.required(OcppSettings.REMOTE_TAG);
		if (remote.length() > LONGEST_CARD) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("Setting " + OcppSettings.REMOTE_TAG + ": at most 20 characters were expected",
							"設定 " + OcppSettings.REMOTE_TAG + ": 20 文字以内で指定してください"));
		}
		var unit = settings.required(OcppSettings.RATE_UNIT);
		var cards = words(settings.text(OcppSettings.ID_TAGS).orElse("")).stream().map(String::toLowerCase)
				.collect(Collectors.toCollection(TreeSet::new));
		return new CentralConfiguration(cards, remote, seconds(settings, OcppSettings.HEARTBEAT),
				seconds(settings, OcppSettings.PING), seconds(settings, OcppSettings.SAMPLING),
				seconds(settings, OcppSettings.ANSWER_LIMIT), settings.integer(OcppSettings.PHASES),
				new BigDecimal(settings.required(OcppSettings.VOLTAGE)), new BigDecimal(settings.required(OcppSettings.LARGEST_POWER)),
				unit.equals("auto") ? Optional.empty() : Optional.of(unit), settings.integer(OcppSettings.FRAME_LIMIT),
				settings.integer(OcppSettings.RATE_LIMIT));
	}

	static List<String> words(String text) {
		return Arrays.stream(text.split("[,、;\\s]+")).filter(word -> !word.isBlank()).toList();
	}

	private static Duration seconds(Settings settings, String name) {
		return Duration.ofSeconds(settings.integer(name));
	}

	/** Whether a card may charge; upper and lower case are one (OCPP 1.6, CiString). */
	boolean admits(String card) {
		return cards.isEmpty() || card.equalsIgnoreCase(remoteCard) || cards.contains(card.toLowerCase());
	}
}
