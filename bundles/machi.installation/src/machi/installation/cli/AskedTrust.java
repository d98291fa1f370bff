package machi.installation.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import machi.installation.Consent;
import machi.installation.UntrustedContent;

/**
 * Content that nobody the product knows has signed: installed when the options of the command say so, or the person at the
 * terminal; else refused.
 */
final class AskedTrust implements Consent.TrustDecision {

	private static final int SHOWN = 20;

	private final boolean unsigned;
	private final Set<String> keys;
	private final Question question;
	private final PrintWriter err;
	private boolean refused;

	/** @param keys fingerprints, with or without spaces and colons */
	AskedTrust(boolean unsigned, List<String> keys, Question question, PrintWriter err) {
		this.unsigned = unsigned;
		this.keys = keys.stream().map(AskedTrust::normal).collect(Collectors.toUnmodifiableSet());
		this.question = question;
		this.err = err;
	}

	private static String normal(String fingerprint) {
		return fingerprint.replaceAll("[\\s:]", "").replaceFirst("^0[xX]", "").toUpperCase(Locale.ROOT);
	}

	/** Whether content was refused. */
	boolean hasRefused() {
		return refused;
	}

	@Override
	public boolean accepts(UntrustedContent content) {
		boolean filesOpen = !unsigned && !content.unsigned().isEmpty();
		var signersOpen = content.signers().stream().filter(signer -> !keys.contains(normal(signer.fingerprint()))).toList();
		if (!filesOpen && signersOpen.isEmpty()) {
			return true;
		}
		if (filesOpen) {
			err.println(Words.of("trust.unsigned", content.unsigned().size()));
			files(content.unsigned());
		}
		for (var signer : signersOpen) {
			err.println(Words.of("trust.key", spaced(signer.fingerprint()), String.join(", ", signer.names()), signer.files().size()));
			files(signer.files());
		}
		err.flush();
		var answer = question.ask(Words.of("trust.question"));
		if (answer.isEmpty()) {
			err.println(Words.of("trust.noTerminal", option(filesOpen, signersOpen)));
		}
		refused = !answer.orElse(false);
		return !refused;
	}

	private static String option(boolean files, List<UntrustedContent.Signer> signers) {
		var keys = signers.stream().map(signer -> "--trust-key " + signer.fingerprint()).collect(Collectors.joining(" "));
		return (files ? "--trust-unsigned " : "") + keys;
	}

	private void files(List<String> names) {
		names.stream().limit(SHOWN).forEach(name -> err.println("  " + name));
		if (names.size() > SHOWN) {
			err.println("  " + Words.of("trust.more", names.size() - SHOWN));
		}
	}

	/** Groups of four, as fingerprints are read out and compared. */
	private static String spaced(String fingerprint) {
		return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
	}
}
