package machi.scenario;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.CalculationException;

/**
 * The part of a calculator's input that one domain gives, registered as an OSGi service of this type. Where the input
 * needs several domains, its binding collects the contributions of all that are installed, so that no binding has to
 * know the model of another domain.
 *
 * @param <T> what the input is made of, a type of the calculator's bundle
 */
@ConsumerType
public interface InputContribution<T> {

	/** The type, by which a binding finds its contributions. */
	Class<T> type();

	/**
	 * Called while nobody edits the program.
	 *
	 * @return empty when the program has no such domain
	 * @throws CalculationException naming the element and attribute that is missing or wrong
	 */
	List<T> contributions(ProgramContent content) throws CalculationException;
}
