package machi.control;

import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.ParameterValues;

/**
 * A rule by which a site is run, registered as an OSGi service of this type. The simulation calls it once a step; on a
 * live site the same code is called with measured values.
 */
@ConsumerType
public interface ControlStrategy {

	StrategyDescriptor descriptor();

	/**
	 * Makes the controller of one site.
	 *
	 * @param ratings    what the site has
	 * @param parameters values for the declared parameters, already checked
	 */
	SiteController controller(SiteRatings ratings, ParameterValues parameters);
}
