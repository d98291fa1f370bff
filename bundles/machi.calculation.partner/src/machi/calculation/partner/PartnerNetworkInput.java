package machi.calculation.partner;

import java.util.List;

import machi.calculation.Finding;

/**
 * Input of {@code partner.network}.
 *
 * @param findings what could not be read, such as dates and codes
 */
public record PartnerNetworkInput(List<Scheme> schemes, List<Partner> partners, List<Finding> findings) {

	public PartnerNetworkInput {
		schemes = List.copyOf(schemes);
		partners = List.copyOf(partners);
		findings = List.copyOf(findings);
	}
}
