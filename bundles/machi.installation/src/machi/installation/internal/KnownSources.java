package machi.installation.internal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

import machi.installation.InstallationException;
import machi.installation.Source;
import machi.quantity.text.LocalizedText;

/** The sources that a product knows: p2 keeps them, and its own dialogs show the same. */
final class KnownSources {

	private static final String ARCHIVE = "jar:file:";
	private static final String WITHIN = "!/";

	private final IProvisioningAgent agent;

	KnownSources(IProvisioningAgent agent) {
		this.agent = agent;
	}

	List<Source> all() {
		return Arrays.stream(units().getKnownRepositories(IRepositoryManager.REPOSITORIES_NON_SYSTEM)).map(KnownSources::source)
				.sorted(Comparator.comparing(Source::place)).toList();
	}

	Source remember(String name, IProgressMonitor monitor) throws InstallationException {
		var location = NamedSource.lasting(name);
		boolean known = units().contains(location);
		var progress = SubMonitor.convert(monitor, 2);
		try {
			units().loadRepository(location, progress.split(1));
			files().loadRepository(location, progress.split(1));
		} catch (ProvisionException unreadable) {
			if (!known) {
				forget(location);
			}
			throw unreadable(location, unreadable);
		}
		units().setEnabled(location, true);
		files().setEnabled(location, true);
		return source(location);
	}

	static InstallationException unreadable(URI location, ProvisionException cause) {
		return new InstallationException(LocalizedText.of("No repository of features can be read at " + place(location),
				"機能の取得元として読み取れません: " + place(location)), cause);
	}

	void forget(URI location) {
		units().removeRepository(location);
		files().removeRepository(location);
	}

	private IMetadataRepositoryManager units() {
		return agent.getService(IMetadataRepositoryManager.class);
	}

	private IArtifactRepositoryManager files() {
		return agent.getService(IArtifactRepositoryManager.class);
	}

	private static Source source(URI location) {
		var place = place(location);
		return new Source(location, place, !isLocal(location) || Files.exists(Path.of(place)));
	}

	private static boolean isLocal(URI location) {
		return "file".equals(location.getScheme()) || location.toString().startsWith(ARCHIVE);
	}

	/** The folder, the archive or the address. */
	static String place(URI location) {
		if (!isLocal(location)) {
			return location.toString();
		}
		var text = location.toString();
		var file = text.startsWith(ARCHIVE) ? text.substring("jar:".length(), Math.max(text.indexOf(WITHIN), ARCHIVE.length())) : text;
		return Path.of(URI.create(file)).toString();
	}
}
