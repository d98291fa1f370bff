package machi.installation;

/**
 * What a person agrees to when a plan is carried out.
 *
 * @param unaskedChanges whether features may go or change that nobody named
 */
public record Consent(boolean unaskedChanges, TrustDecision trust) {

	/** Decides about content that nobody the product knows vouches for. */
	@FunctionalInterface
	public interface TrustDecision {

		/** Whether all of it may be installed. */
		boolean accepts(UntrustedContent content);
	}
}
