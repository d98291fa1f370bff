package machi.installation.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;

/**
 * What has to be fetched for units.
 *
 * @param bytes of all files that are offered
 * @param missing the files that neither the product nor a source has
 */
record ArtifactSizes(long bytes, List<IArtifactKey> missing) {

	/** @param pools what is in them need not be fetched */
	static ArtifactSizes of(Collection<IInstallableUnit> units, List<IArtifactRepository> pools, Collection<IArtifactRepository> sources) {
		var keys = new LinkedHashSet<IArtifactKey>();
		units.forEach(unit -> keys.addAll(unit.getArtifacts()));
		keys.removeIf(key -> pools.stream().anyMatch(pool -> pool.contains(key)));
		long bytes = 0;
		for (var key : keys) {
			bytes += sources.stream().mapToLong(source -> of(source, key)).filter(size -> size > 0).findFirst().orElse(0);
		}
		return new ArtifactSizes(bytes, keys.stream().filter(key -> sources.stream().noneMatch(source -> source.contains(key))).toList());
	}

	/** The size that a repository states; 0 when it does not. */
	static long of(IArtifactRepository repository, IArtifactKey key) {
		return Arrays.stream(repository.getArtifactDescriptors(key)).mapToLong(ArtifactSizes::stated).max().orElse(0);
	}

	private static long stated(IArtifactDescriptor descriptor) {
		var size = descriptor.getProperty(IArtifactDescriptor.DOWNLOAD_SIZE);
		return size != null && size.matches("[0-9]{1,15}") ? Long.parseLong(size) : 0;
	}
}
