package machi.installation.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import machi.installation.InstallationException;
import machi.installation.internal.NamedSource;
import picocli.CommandLine.Option;

/** Where features come from: a mixin of options. */
final class SourceOptions {

	@Option(names = "--from", paramLabel = "SOURCE", descriptionKey = "from")
	private List<String> names = new ArrayList<>();

	/** The sources that were named, opened. */
	Opened open() throws InstallationException {
		var opened = new Opened();
		try {
			for (var name : names) {
				opened.sources.add(NamedSource.open(name));
			}
			return opened;
		} catch (InstallationException refused) {
			opened.close();
			throw refused;
		}
	}

	/** Open sources. */
	static final class Opened implements AutoCloseable {

		private final List<NamedSource> sources = new ArrayList<>();

		List<URI> locations() {
			return sources.stream().map(NamedSource::location).toList();
		}

		@Override
		public void close() {
			sources.forEach(NamedSource::close);
		}
	}
}
