package machi.scenario;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.CalculationException;
import machi.quantity.text.LocalizedText;

/**
 * Makes the input record of a calculator from a program, registered as an OSGi service of this type. A binding knows
 * the model and no formula.
 *
 * @param <I> type of the input record
 */
@ConsumerType
public interface InputBinding<I extends Record> {

	/** The calculator that takes the record. */
	String calculatorId();

	/**
	 * Called while nobody edits the program; the record must not refer to the model afterwards.
	 *
	 * @throws CalculationException naming the element and attribute that is missing or wrong
	 */
	I bind(ProgramContent content) throws CalculationException;

	/**
	 * What the program lacks altogether, in a few words such as "no site with a demand"; empty when there is something to
	 * compute. An evaluation leaves out a calculation that has nothing to read.
	 */
	default Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Optional.empty();
	}
}
