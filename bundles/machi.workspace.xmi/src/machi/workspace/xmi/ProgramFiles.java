package machi.workspace.xmi;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import machi.quantity.text.LocalizedText;
import machi.workspace.Problem;
import machi.workspace.ProgramException;
import machi.workspace.xmi.folder.FileDigest;
import machi.workspace.xmi.folder.FolderLock;
import machi.workspace.xmi.folder.ProgramFolder;
import machi.workspace.xmi.folder.SaveTransaction;

/** What is known of a program's files since they were read or written, and how they are written again. */
final class ProgramFiles {

	static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ProgramFolder folder;
	private final List<Problem> problems;
	/** Digests of the files as they were read or written last. */
	private final Map<String, String> digests;
	private final boolean saving;

	ProgramFiles(ProgramFolder folder, List<Problem> problems, Map<String, String> digests) {
		this(folder, problems, digests, true);
	}

	private ProgramFiles(ProgramFolder folder, List<Problem> problems, Map<String, String> digests, boolean saving) {
		this.folder = folder;
		this.problems = List.copyOf(problems);
		this.digests = new HashMap<>(digests);
		this.saving = saving;
	}

	/** The same for a copy of the program that is only read. */
	ProgramFiles withoutSaving() {
		return new ProgramFiles(folder, problems, digests, false);
	}

	List<Problem> problems() {
		return problems;
	}

	/** Writes the domains that were changed, all of them or none. */
	void save(DomainSet set) throws ProgramException {
		if (!saving) {
			throw new ProgramException(FileMessages.snapshotIsNotSaved(), null);
		}
		var changed = set.resources().stream().filter(DomainResource::isModified).toList();
		if (changed.isEmpty()) {
			return;
		}
		for (var resource : changed) {
			refuseLoss(resource.domain().file());
		}
		try (var lock = FolderLock.acquire(folder.path(), PATIENCE)) {
			folder.recover(set.domains().files());
			write(changed);
		} catch (TimeoutException e) {
			throw new ProgramException(FileMessages.inUse(folder.path()), e);
		} catch (DomainWriter.UnwritableException e) {
			throw new ProgramException(e.reason(), e);
		} catch (IOException e) {
			throw new ProgramException(FileMessages.notWritable(folder.path(), reason(e)), e);
		}
		changed.forEach(resource -> resource.setModified(false));
	}

	private void refuseLoss(String file) throws ProgramException {
		for (var problem : problems) {
			if (problem.lost() && problem.file().equals(file)) {
				throw new ProgramException(FileMessages.wouldLose(file, at(problem)), null);
			}
		}
	}

	/** What is wrong, and in which line. */
	static LocalizedText at(Problem problem) {
		if (problem.line() == 0) {
			return problem.message();
		}
		return LocalizedText.of("Line " + problem.line() + ": " + problem.message().english(),
				problem.line() + " 行目: " + problem.message().japanese());
	}

	private void write(List<DomainResource> changed) throws IOException, ProgramException {
		try (var transaction = new SaveTransaction(folder)) {
			for (var resource : changed) {
				var file = resource.domain().file();
				var before = digests.getOrDefault(file, FileDigest.ABSENT);
				if (Files.exists(folder.file(file)) && !Files.isWritable(folder.file(file))) {
					throw new ProgramException(FileMessages.notWritable(folder.file(file), ""), null);
				}
				if (resource.root() == null) {
					transaction.remove(file, before);
				} else {
					transaction.write(file, before, resource::write);
				}
			}
			var foreign = transaction.foreignChanges();
			if (!foreign.isEmpty()) {
				throw new ProgramException(FileMessages.changedElsewhere(foreign), null);
			}
			commit(transaction);
		}
	}

	private void commit(SaveTransaction transaction) throws IOException, ProgramException {
		try {
			transaction.commit();
		} catch (IOException e) {
			if (!folder.hasUnfinishedSave()) {
				throw e;
			}
			digests.putAll(transaction.newDigests());
			throw new ProgramException(FileMessages.committedButNotInPlace(reason(e)), e);
		}
		digests.putAll(transaction.newDigests());
	}

	private static String reason(IOException e) {
		return e.getClass().getSimpleName() + ": " + e.getMessage();
	}
}
