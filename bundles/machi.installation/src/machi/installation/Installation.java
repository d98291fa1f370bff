package machi.installation;

import java.net.URI;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The installation that runs: what is in it, and how it changes. Sources are the locations of p2 repositories; none
 * means those that the product knows. Methods read files, and some the network: call them outside the UI thread.
 */
@ProviderType
public interface Installation {

	/** The features that are installed, by id. */
	List<InstalledFeature> installed() throws InstallationException;

	/** The newest version of each feature that the sources have, by id. */
	List<Feature> offered(List<URI> sources, IProgressMonitor monitor) throws InstallationException;

	/** What a change would do. */
	InstallationPlan plan(Change change, List<URI> sources, IProgressMonitor monitor) throws InstallationException;

	/**
	 * Carries out a plan. When this fails or the monitor is cancelled, everything is as it was before.
	 *
	 * @throws InstallationException also when the plan has conflicts, or does what was neither asked for nor agreed to
	 */
	void apply(InstallationPlan plan, Consent consent, IProgressMonitor monitor) throws InstallationException;

	/** The sources that the product knows. */
	List<Source> sources() throws InstallationException;

	/**
	 * Makes a source known, from this start of the product on.
	 *
	 * @param name a folder, an archive or a web address, as a person writes it
	 * @throws InstallationException when it has no repository of features, or cannot be read
	 */
	Source remember(String name, IProgressMonitor monitor) throws InstallationException;

	/** The product no longer knows this source. What came from it stays. */
	void forget(Source source) throws InstallationException;

	/** What was installed and when, newest first. */
	List<InstallationState> history() throws InstallationException;
}
