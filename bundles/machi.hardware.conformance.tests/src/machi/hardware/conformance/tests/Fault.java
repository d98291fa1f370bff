package machi.hardware.conformance.tests;

import java.util.function.Consumer;

import machi.hardware.conformance.HardwareAdapterConformance;

/** What a pretended adapter can do wrong, the rule that must notice, and a word of what it says. */
enum Fault {
	NONE(kit -> {
	}, ""),
	NO_JAPANESE_TITLE(HardwareAdapterConformance::theDescriptorIsCompleteInBothLanguages, "Japanese"),
	NO_HELP(HardwareAdapterConformance::theDescriptorIsCompleteInBothLanguages, "help of setting"),
	NUMBER_WITHOUT_RANGE(HardwareAdapterConformance::theDescriptorIsCompleteInBothLanguages, "without a range"),
	MISSES_WHAT_MAY_BE_LEFT_OUT(HardwareAdapterConformance::aMissingOrWrongSettingIsRefusedByItsName, "without setting name"),
	REFUSES_WITHOUT_JAPANESE(HardwareAdapterConformance::aMissingOrWrongSettingIsRefusedByItsName, "Japanese"),
	SECRET_IN_FAILURE(HardwareAdapterConformance::noSecretIsShown, "shows a secret"),
	SECRET_IN_TEXT(HardwareAdapterConformance::noSecretIsShown, "shows a secret"),
	FINDS_NOTHING(HardwareAdapterConformance::allDevicesOfThePeerAreFoundAndWellDescribed, "no device was found"),
	FINDS_ONE_TWICE(HardwareAdapterConformance::allDevicesOfThePeerAreFoundAndWellDescribed, "two devices have address"),
	COMMAND_WITHOUT_RANGE(HardwareAdapterConformance::allDevicesOfThePeerAreFoundAndWellDescribed, "neither a range nor states"),
	ROLE_TWICE(HardwareAdapterConformance::allDevicesOfThePeerAreFoundAndWellDescribed, "two points of role"),
	ASKS_TOO_OFTEN(HardwareAdapterConformance::allDevicesOfThePeerAreFoundAndWellDescribed, "sampled every"),
	ADDRESS_CHANGES(HardwareAdapterConformance::addressesAndPointsAreTheSameAfterTheConnectionIsOpenedAgain, "something else"),
	LEAVES_A_POINT_OUT(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "did not answer for"),
	READS_NULL(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "null"),
	OUT_OF_RANGE(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "outside"),
	WATTS_FOR_KILOWATTS(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "outside"),
	ANOTHER_DEVICE(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "came for device"),
	TIME_AHEAD(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "cannot be"),
	TIME_GOES_BACK(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "the one before"),
	COUNTER_GOES_BACK(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "went back"),
	UNKNOWN_STATE(HardwareAdapterConformance::readingsAreOfTheirPointsWithinRangeAndTime, "no state"),
	FAILS_TO_COMMAND(HardwareAdapterConformance::commandsAreAcknowledgedAndObeyed, "ended with"),
	REFUSES_ALL(HardwareAdapterConformance::commandsAreAcknowledgedAndObeyed, "no command was acknowledged"),
	ACKNOWLEDGES_AND_DOES_NOTHING(HardwareAdapterConformance::commandsAreAcknowledgedAndObeyed, "was acknowledged, but"),
	RANGE_OF_COMMANDS_IS_NONE(HardwareAdapterConformance::commandsOutOfRangeNeverReachTheWire, "out of range"),
	HANGS_FOR_EVER(HardwareAdapterConformance::aSilentDeviceIsGivenUpAndComesBack, "neither"),
	THROWS_WHEN_SILENT(HardwareAdapterConformance::aSilentDeviceIsGivenUpAndComesBack, "only a DeviceException"),
	STAYS_AWAY(HardwareAdapterConformance::aSlowDeviceIsGivenUpAndComesBack, "after the disturbance"),
	GARBAGE_BECOMES_READINGS(HardwareAdapterConformance::garbageIsNotTakenForReadings, "gave"),
	OVERFLOWS_THE_STACK(HardwareAdapterConformance::truncatedAnswersAreNotTakenForReadings, "StackOverflowError"),
	FLOOD_GROWS(HardwareAdapterConformance::aFloodIsLimitedAndOthersDoNotNotice, "memory grew"),
	NEVER_AGAIN(HardwareAdapterConformance::aDeviceThatIsGoneIsConnectedAgain, "not connected"),
	PARSER_RUNS_OVER(HardwareAdapterConformance::malformedFramesGiveProtocolFailuresOnly, "ArrayIndexOutOfBounds"),
	PARSER_REFUSES_GOOD(HardwareAdapterConformance::malformedFramesGiveProtocolFailuresOnly, "well-formed frame was refused"),
	LEAKS_THREADS(HardwareAdapterConformance::fiftyOpeningsLeaveNoThreadAndNoSocket, "threads more"),
	LEAKS_SOCKETS(HardwareAdapterConformance::fiftyOpeningsLeaveNoThreadAndNoSocket, "sockets more"),
	READS_ON_WHEN_CLOSED(HardwareAdapterConformance::aConnectionCanBeClosedAtAnyMomentAndTwice, "did not end when its connection was closed"),
	CANNOT_BE_CLOSED_TWICE(HardwareAdapterConformance::aConnectionCanBeClosedAtAnyMomentAndTwice, "close() failed"),
	CANNOT_BE_OPENED_AGAIN(HardwareAdapterConformance::aConnectionCanBeClosedAtAnyMomentAndTwice, "opening the same instance again failed"),
	SENDS_WHEN_CLOSED(HardwareAdapterConformance::aConnectionCanBeClosedAtAnyMomentAndTwice, "after the connection was closed");

	final Consumer<HardwareAdapterConformance> rule;
	final String said;

	Fault(Consumer<HardwareAdapterConformance> rule, String said) {
		this.rule = rule;
		this.said = said;
	}
}
