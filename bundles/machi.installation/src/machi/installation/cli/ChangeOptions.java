package machi.installation.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far a command that changes the installation may go: a mixin of its options. */
final class ChangeOptions {

	@Mixin
	private SourceOptions sources;

	@Option(names = "--dry-run", descriptionKey = "dryRun")
	private boolean dryRun;

	@Option(names = "--yes", descriptionKey = "yes")
	private boolean confirmed;

	@Option(names = "--allow-changes", descriptionKey = "allowChanges")
	private boolean changesAllowed;

	@Option(names = "--trust-unsigned", descriptionKey = "trustUnsigned")
	private boolean unsignedTrusted;

	@Option(names = "--trust-key", paramLabel = "FINGERPRINT", descriptionKey = "trustKey")
	private List<String> trustedKeys = new ArrayList<>();

	SourceOptions sources() {
		return sources;
	}

	boolean isDryRun() {
		return dryRun;
	}

	boolean isConfirmed() {
		return confirmed;
	}

	boolean areChangesAllowed() {
		return changesAllowed;
	}

	boolean isUnsignedTrusted() {
		return unsignedTrusted;
	}

	List<String> trustedKeys() {
		return trustedKeys;
	}
}
