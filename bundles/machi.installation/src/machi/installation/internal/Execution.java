package machi.installation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;

import machi.installation.Consent;
import machi.installation.InstallationException;
import machi.installation.transaction.Safeguard;
import machi.quantity.text.LocalizedText;

/** Carries out a plan: all of it or nothing. */
final class Execution {

	private static final String COLLECTOR = "org.eclipse.equinox.internal.p2.garbagecollector.GarbageCollector";
	/** How p2 begins the line that tells where in its work it was. */
	private static final String SESSION = "session context was";
	private static final int MOST_REASONS = 3;
	/** Beside what comes: the copy of the old state, the new profile, and files that are unpacked. */
	private static final long MARGIN = 16L << 20;

	private final Product product;

	Execution(Product product) {
		this.product = product;
	}

	void run(ResolvedPlan plan, Consent consent, IProgressMonitor monitor) throws InstallationException {
		refuse(plan, consent);
		var provisioning = plan.provisioning().orElseThrow();
		if (provisioning.isEmpty()) {
			return;
		}
		refuse(plan.downloadBytes());
		var safeguard = new Safeguard(product.folder());
		begin(safeguard);
		var agent = product.agent();
		var trust = new Trust(consent.trust());
		// the workbench has a service of its own, which must come back
		var before = agent.getService(UIServices.class);
		agent.registerService(UIServices.SERVICE_NAME, trust);
		// listens from now on, and deletes after the commit what nothing uses any more
		agent.getService(COLLECTOR);
		try {
			perform(provisioning, monitor);
		} finally {
			agent.unregisterService(UIServices.SERVICE_NAME, trust);
			if (before != null) {
				agent.registerService(UIServices.SERVICE_NAME, before);
			}
			end(safeguard);
		}
	}

	private static void refuse(ResolvedPlan plan, Consent consent) throws InstallationException {
		if (!plan.conflicts().isEmpty()) {
			throw new InstallationException(LocalizedText.of(
					plan.conflicts().stream().map(LocalizedText::english).collect(Collectors.joining("\n")),
					plan.conflicts().stream().map(LocalizedText::japanese).collect(Collectors.joining("\n"))));
		}
		if (!plan.unasked().isEmpty() && !consent.unaskedChanges()) {
			var names = plan.unasked().stream().map(step -> step.name()).collect(Collectors.joining(", "));
			throw new InstallationException(LocalizedText.of("This would also change what was not asked for: " + names,
					"指定していないものも変更されます: " + names));
		}
	}

	private void refuse(long bytes) throws InstallationException {
		if (!product.isWritable()) {
			throw readOnly();
		}
		try {
			long free = Files.getFileStore(product.folder()).getUsableSpace();
			if (free < bytes + MARGIN) {
				throw new InstallationException(LocalizedText.of(
						String.format(Locale.ROOT, "Not enough room in %s: %d MB are needed, %d MB are free.", product.folder(), megabytes(bytes + MARGIN),
								megabytes(free)),
						String.format(Locale.ROOT, "%s の空き容量が足りません（必要 %d MB、空き %d MB）。", product.folder(), megabytes(bytes + MARGIN),
								megabytes(free))));
			}
		} catch (IOException unknown) {
			ILog.of(Execution.class).warn("free space of " + product.folder() + " unknown", unknown);
		}
	}

	private static long megabytes(long bytes) {
		return (bytes + (1L << 20) - 1) >> 20;
	}

	private InstallationException readOnly() throws InstallationException {
		return new InstallationException(LocalizedText.of("Nothing can be written into " + product.folder() + ". Nothing was changed.",
				product.folder() + " に書き込めません。何も変更していません。"));
	}

	private void begin(Safeguard safeguard) throws InstallationException {
		if (safeguard.isSet()) {
			throw new InstallationException(LocalizedText.of("Another installation is under way in this product.",
					"この製品では別のインストールが進行中です。"));
		}
		try {
			if (safeguard.isProduct()) {
				safeguard.set();
			}
		} catch (IOException impossible) {
			throw new InstallationException(LocalizedText.of(
					"The present state cannot be kept in " + product.folder() + " (" + impossible.getMessage() + "). Nothing was changed.",
					"現在の状態を " + product.folder() + " に保存できません（" + impossible.getMessage() + "）。何も変更していません。"), impossible);
		}
	}

	private static void end(Safeguard safeguard) {
		try {
			safeguard.clear();
		} catch (IOException kept) {
			ILog.of(Execution.class).error("the copy of the state before the installation stays", kept);
			throw new UncheckedIOException(kept);
		}
	}

	private void perform(IProvisioningPlan plan, IProgressMonitor monitor) throws InstallationException {
		if (plan.getInstallerPlan() != null && !plan.getInstallerPlan().isEmpty()) {
			throw new InstallationException(LocalizedText.of("This needs to change the installer first, which is not supported.",
					"インストーラー自体の変更が必要な内容のため、実行できません。"));
		}
		try {
			var status = product.agent().getService(IEngine.class).perform(plan, monitor);
			if (status.getSeverity() == IStatus.CANCEL) {
				throw cancelled(status);
			}
			if (!status.isOK() && status.matches(IStatus.ERROR)) {
				throw failed(status);
			}
		} catch (OperationCanceledException stopped) {
			throw new InstallationException(LocalizedText.of("Stopped. Nothing was changed.", "中止しました。何も変更していません。"), stopped);
		} catch (IllegalStateException locked) {
			throw new InstallationException(LocalizedText.of(
					"Another program, such as a workbench that is installing, holds this product. Try again when it is done.",
					"別のプログラム（インストール中の画面など）がこの製品を使用しています。終わってからやり直してください。"), locked);
		}
	}

	private static InstallationException cancelled(IStatus status) {
		boolean trust = status.getPlugin().equals("org.eclipse.equinox.p2.engine") && status.getException() == null
				&& status.getMessage() != null && !status.getMessage().isBlank();
		return new InstallationException(trust
				? LocalizedText.of("Stopped, or not trusted. Nothing was changed.", "中止されたか、信頼されませんでした。何も変更していません。")
				: LocalizedText.of("Stopped. Nothing was changed.", "中止しました。何も変更していません。"));
	}

	private static InstallationException failed(IStatus status) {
		ILog.of(Execution.class).log(status);
		// what a program says of its own error helps nobody; the log has it
		boolean unexpected = causes(status).anyMatch(cause -> cause instanceof RuntimeException || cause instanceof Error);
		var cause = unexpected ? LocalizedText.of("unexpected error, the log has the details", "予期しないエラー。詳細はログにあります")
				: LocalizedText.same(causes(status).map(Throwable::getMessage).filter(Objects::nonNull).findFirst()
						.orElseGet(() -> leaves(status).map(IStatus::getMessage).filter(message -> !message.startsWith(SESSION)).distinct()
								.limit(MOST_REASONS).collect(Collectors.joining("; "))));
		boolean full = causes(status).map(String::valueOf).anyMatch(text -> text.contains("No space left") || text.contains("not enough space"));
		return new InstallationException(full
				? LocalizedText.of("The disk is full. Everything is as it was before.", "ディスクの空き容量がなくなりました。元の状態に戻しました。")
				: LocalizedText.of("It failed: " + cause.english() + ". Everything is as it was before.",
						"失敗しました: " + cause.japanese() + "。元の状態に戻しました。"));
	}

	private static Stream<Throwable> causes(IStatus status) {
		return Stream.concat(Stream.iterate(status.getException(), Objects::nonNull, Throwable::getCause),
				Stream.of(status.getChildren()).flatMap(Execution::causes));
	}

	/** What went wrong in the end, such as the file that is not the signed one. */
	private static Stream<IStatus> leaves(IStatus status) {
		var children = Stream.of(status.getChildren()).filter(child -> child.matches(IStatus.ERROR)).toList();
		return children.isEmpty() ? Stream.of(status) : children.stream().flatMap(Execution::leaves);
	}
}
