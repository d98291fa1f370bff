package machi.calculation.optimum;

import machi.calculation.dispatch.SiteSums;

/**
 * What a site must keep, so that its optimum is not bought by serving less. What is infinite is avoided as far as
 * possible, before anything else is optimised.
 *
 * @param storedChangeKwh   least difference between the energy stored at the end and at the beginning, battery and vehicles
 * @param unservedKwh       most load that is not served
 * @param vehicleShortKwh   most energy that vehicles lack
 * @param flexibleShortKwh  most that the flexible load lacks of its daily energy
 * @param flexibleKwh       least energy of a flexible load that has no daily energy
 * @param peakImportKw      import that is allowed even where it is above the contract power
 */
public record SiteTerms(double storedChangeKwh, double unservedKwh, double vehicleShortKwh, double flexibleShortKwh,
		double flexibleKwh, double peakImportKw) {

	/** As full at the end as at the beginning; all that can be served is served. */
	public static final SiteTerms SERVED = new SiteTerms(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
			Double.POSITIVE_INFINITY, 0, 0);

	/** The terms that a dispatch kept. */
	public static SiteTerms like(SiteSums sums) {
		return new SiteTerms(sums.storedChangeKwh(), sums.unservedKwh(), sums.vehicleShortKwh(), sums.flexibleShortKwh(),
				sums.flexibleKwh(), sums.peakImportKw());
	}
}
