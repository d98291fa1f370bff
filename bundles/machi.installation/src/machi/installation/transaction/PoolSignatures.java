package machi.installation.transaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EventObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.artifact.processors.pgp.PGPSignatureVerifier;
import org.eclipse.equinox.internal.p2.engine.BeginOperationEvent;
import org.eclipse.equinox.internal.provisional.p2.core.eventbus.SynchronousProvisioningListener;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.spi.ArtifactDescriptor;

/**
 * Verifies the signatures of files that lie in a product from earlier and are not in use, before a change may take them up
 * again. p2 believes a signature that it verified while it fetched the file, and none of a file that was delivered with the
 * product. A file that is not the one that was signed is taken out, so that p2 fetches it or misses it.
 */
@SuppressWarnings("restriction")
final class PoolSignatures implements SynchronousProvisioningListener {

	private final IProvisioningAgent agent;

	PoolSignatures(IProvisioningAgent agent) {
		this.agent = agent;
	}

	@Override
	public void notify(EventObject event) {
		if (event instanceof BeginOperationEvent begin) {
			verify(begin.getProfile());
		}
	}

	private void verify(IProfile profile) {
		pool(profile).ifPresent(pool -> {
			var unused = new HashSet<>(pool.query(ArtifactKeyQuery.ALL_KEYS, null).toUnmodifiableSet());
			unused.removeAll(inUse(profile));
			if (!unused.isEmpty()) {
				// what is not written is lost when p2 reads its list again
				pool.executeBatch(monitor -> unused.forEach(key -> verify(pool, key)), new NullProgressMonitor());
			}
		});
	}

	private Optional<IFileArtifactRepository> pool(IProfile profile) {
		var folder = profile.getProperty(IProfile.PROP_CACHE) == null ? profile.getProperty(IProfile.PROP_INSTALL_FOLDER)
				: profile.getProperty(IProfile.PROP_CACHE);
		try {
			var location = Path.of(folder).toUri();
			var manager = agent.getService(IArtifactRepositoryManager.class);
			return Optional.of(manager.loadRepository(location, null)).filter(IFileArtifactRepository.class::isInstance)
					.map(IFileArtifactRepository.class::cast);
		} catch (ProvisionException none) {
			return Optional.empty();
		}
	}

	private static Set<IArtifactKey> inUse(IProfile profile) {
		var keys = new HashSet<IArtifactKey>();
		profile.query(QueryUtil.createIUAnyQuery(), null).forEach(unit -> keys.addAll(unit.getArtifacts()));
		return keys;
	}

	private void verify(IFileArtifactRepository pool, IArtifactKey key) {
		for (var descriptor : pool.getArtifactDescriptors(key)) {
			boolean signed = descriptor.getProperty(PGPSignatureVerifier.PGP_SIGNATURES_PROPERTY_NAME) != null;
			var file = pool.getArtifactFile(descriptor);
			if (signed && descriptor instanceof ArtifactDescriptor told && file != null && file.isFile()) {
				try {
					verify(pool, told, file.toPath());
				} catch (IOException unreadable) {
					ILog.of(PoolSignatures.class).warn("signature of " + file + " not verified", unreadable);
				}
			}
		}
	}

	private void verify(IFileArtifactRepository pool, ArtifactDescriptor descriptor, Path file) throws IOException {
		var verifier = new PGPSignatureVerifier();
		verifier.link(new Verified(descriptor), new NullProgressMonitor());
		verifier.initialize(agent, null, descriptor);
		if (!verifier.getStatus().isOK()) {
			// a signature that cannot be read vouches for nothing: p2 asks
			return;
		}
		try (verifier) {
			Files.copy(file, verifier);
		}
		if (!verifier.getStatus().isOK()) {
			ILog.of(PoolSignatures.class).warn(file + " is not the file that was signed; it is taken out");
			pool.removeDescriptor(descriptor, new NullProgressMonitor());
		}
	}

	/** Where the verifier tells by whose keys the file is signed. */
	private static final class Verified extends OutputStream implements IAdaptable {

		private final ArtifactDescriptor descriptor;

		Verified(ArtifactDescriptor descriptor) {
			this.descriptor = descriptor;
		}

		@Override
		public void write(int one) {
			// only the verifier reads the file
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			// only the verifier reads the file
		}

		@Override
		public <T> T getAdapter(Class<T> type) {
			return type.isInstance(descriptor) ? type.cast(descriptor) : null;
		}
	}
}
