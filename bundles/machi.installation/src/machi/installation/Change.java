package machi.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What shall become of an installation. */
public sealed interface Change {

	/** These features come, with their screens where the product has a workbench and the source has them. */
	record Install(List<String> features) implements Change {
		public Install {
			features = List.copyOf(features);
		}
	}

	/** These features go, with their screens and with what nothing else needs. */
	record Uninstall(List<String> features) implements Change {
		public Uninstall {
			features = List.copyOf(features);
		}
	}

	/** In one step some features come and others go, as with {@link Install} and {@link Uninstall}. */
	record Exchange(List<String> coming, List<String> going) implements Change {
		public Exchange {
			coming = List.copyOf(coming);
			going = List.copyOf(going);
		}
	}

	/** These features, or without a name all that is installed, become the newest that a source has. */
	record Update(List<String> features) implements Change {
		public Update {
			features = List.copyOf(features);
		}
	}

	/** The installation becomes what it was at that time, or without a time what it was before the last change. */
	record Revert(Optional<Instant> when) implements Change {
	}
}
