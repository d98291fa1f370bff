package machi.installation.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.osgi.service.component.ComponentServiceObjects;

import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.installation.Change;
import machi.installation.Consent;
import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.installation.InstallationPlan;

/** One change of the installation from the command line: planned, shown, agreed to, carried out. */
final class ChangeRun {

	private final ComponentServiceObjects<Installation> installations;
	private final ChangeOptions options;
	private final PrintWriter out;
	private final PrintWriter err;
	private final Question question;

	ChangeRun(ComponentServiceObjects<Installation> installations, ChangeOptions options, PrintWriter out, PrintWriter err, Question question) {
		this.installations = installations;
		this.options = options;
		this.out = out;
		this.err = err;
		this.question = question;
	}

	/** Finds the change out when the installation is at hand. */
	@FunctionalInterface
	interface Wish {
		Change of(Installation installation) throws InstallationException, RefusedException;
	}

	/** The exit code. */
	int run(Wish wish) throws RefusedException {
		var installation = installations.getService();
		try (var sources = options.sources().open(); var progress = ProgressLines.start(err)) {
			err.println(Words.of("progress.planning"));
			err.flush();
			var plan = installation.plan(wish.of(installation), sources.locations(), progress);
			if (!plan.conflicts().isEmpty()) {
				err.println(Words.of("plan.conflicts"));
				plan.conflicts().forEach(conflict -> err.println("  " + conflict.in(Locale.getDefault())));
				err.println(Words.of("plan.unchanged"));
				return ExitCode.ERRORS_FOUND;
			}
			if (plan.isEmpty()) {
				out.println(Words.of("plan.nothing"));
				return ExitCode.DONE;
			}
			return shown(installation, plan, progress);
		} catch (InstallationException refused) {
			throw new RefusedException(refused.reason());
		} finally {
			installations.ungetService(installation);
		}
	}

	private int shown(Installation installation, InstallationPlan plan, ProgressLines progress) throws InstallationException {
		StepLines.print(plan, options.isDryRun(), out);
		if (!plan.unasked().isEmpty()) {
			err.println(Words.of("plan.unasked"));
			plan.unasked().forEach(step -> err.println("  " + step.name()));
			if (!options.areChangesAllowed()) {
				err.println(Words.of("plan.allowChanges"));
				return ExitCode.ERRORS_FOUND;
			}
		}
		if (options.isDryRun()) {
			out.println(Words.of("plan.dryRun"));
			return ExitCode.DONE;
		}
		if (!options.isConfirmed() && !question.ask(Words.of("plan.question")).orElse(false)) {
			err.println(Words.of("plan.notConfirmed"));
			return ExitCode.ERRORS_FOUND;
		}
		var trust = new AskedTrust(options.isUnsignedTrusted(), options.trustedKeys(), question, err);
		try {
			err.println(Words.of("progress.changing"));
			installation.apply(plan, new Consent(options.areChangesAllowed(), trust), progress);
		} catch (InstallationException refused) {
			if (!trust.hasRefused()) {
				throw refused;
			}
			err.println(Words.of("trust.refused"));
			return ExitCode.ERRORS_FOUND;
		}
		out.println(Words.of("plan.done"));
		return ExitCode.DONE;
	}
}
