package machi.hardware.echonetlite.definition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import machi.hardware.Access;
import machi.hardware.PointRole;
import machi.quantity.text.LocalizedText;

/**
 * One row of {@code properties.csv}: a value within a property.
 *
 * @param firstProperty code of the property
 * @param lastProperty  differs when consecutive properties hold the same of consecutive channels
 * @param part          which value of the property; empty when it has one
 * @param size          bytes of the property, or of one channel of a list
 * @param offset        where the value begins
 * @param factor        what a raw number is multiplied by to be in the unit
 * @param minimum       smallest raw number that is a value
 * @param maximum       largest raw number that is a value
 * @param none          raw numbers that say that there is no value
 * @param coefficients  properties that the value is further multiplied by
 * @param digits        property with the decimal digits after which the counter begins again at zero
 * @param time          where the seven bytes of date and time begin that the value belongs to
 */
record PointDefinition(int firstProperty, int lastProperty, String part, int size, int offset, NumberType type,
		BigDecimal factor, String unit, long minimum, long maximum, Set<Long> none, List<Integer> coefficients,
		OptionalInt digits, OptionalInt time, Optional<ChannelList> list, Access access, PointRole role,
		Optional<StateSet> states, Duration sampling, LocalizedText title) {

	boolean isOfChannels() {
		return firstProperty != lastProperty || list.isPresent();
	}

	/** Whether it takes the place of another row, such as one that holds for every device. */
	boolean replaces(PointDefinition other) {
		return firstProperty == other.firstProperty && part.equals(other.part);
	}
}
