package machi.application;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows which features bring a domain. Registered as an OSGi service by what installs features; an installation may be
 * without.
 */
@ConsumerType
public interface DomainProviders {

	/**
	 * Asked by any thread but that of the user interface; answers within seconds, also when a repository does not.
	 *
	 * @param domain name of the domain, such as {@code energy}: that of its file in a program, without the ending
	 * @return the features of the known repositories that bring it, the fittest first; empty when there is none
	 */
	List<DomainProvider> providers(String domain);
}
