package machi.workspace.xmi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeoutException;

import machi.quantity.text.LocalizedText;
import machi.workspace.Problem;
import machi.workspace.ProgramException;
import machi.workspace.xmi.folder.FolderLock;
import machi.workspace.xmi.folder.ProgramFolder;

/** Reads the files of one program. */
final class ProgramLoader {

	private final ProgramFolder folder;
	private final Domains domains;
	private final DomainSet set;
	private final References references;
	private final List<Problem> problems = new ArrayList<>();

	ProgramLoader(Path folder, Domains domains) {
		this.folder = new ProgramFolder(folder);
		this.domains = domains;
		this.set = new DomainSet(folder, domains);
		this.references = new References(set.index());
	}

	XmiOpenProgram load() throws ProgramException {
		var core = folder.file(Domain.CORE_FILE);
		try {
			if (!Files.isRegularFile(core) && !folder.hasUnfinishedSave()) {
				throw new ProgramException(FileMessages.noProgram(folder.path()), null);
			}
			return lockAndRead();
		} catch (TimeoutException e) {
			throw new ProgramException(FileMessages.inUse(folder.path()), e);
		} catch (IOException e) {
			throw new ProgramException(
					FileMessages.unreadableProgram(folder.path(), FileMessages.notReadable(String.valueOf(e.getMessage()))), e);
		}
	}

	private XmiOpenProgram lockAndRead() throws IOException, TimeoutException, ProgramException {
		FolderLock lock;
		try {
			lock = FolderLock.acquire(folder.path(), ProgramFiles.PATIENCE);
		} catch (IOException e) { // a folder that cannot be written can still be read
			if (folder.hasUnfinishedSave()) {
				problems.add(new Problem(Domain.CORE_FILE, 0, 0, FileMessages.cannotFinishSave(), false));
			}
			return read();
		}
		try (lock) {
			for (var file : folder.recover(domains.files())) {
				problems.add(new Problem(file, 0, 0, FileMessages.unfinishedSave(), false));
			}
			return read();
		}
	}

	private XmiOpenProgram read() throws IOException, ProgramException {
		var reader = new DomainReader(domains, references);
		var digests = new HashMap<String, String>();
		var logs = new ArrayList<ProblemLog>();
		for (var resource : set.resources()) {
			var file = resource.domain().file();
			if (Files.exists(folder.file(file))) {
				var log = new ProblemLog(file);
				logs.add(log);
				digests.put(file, reader.read(resource, folder.file(file), log));
			}
		}
		if (set.core().root() == null) {
			throw new ProgramException(FileMessages.unreadableProgram(folder.file(Domain.CORE_FILE), firstReason(logs)), null);
		}
		var absent = AbsentFiles.read(folder, domains, set.index(), references);
		references.reportDangling();
		logs.forEach(log -> problems.addAll(log.problems()));
		absent.domains().forEach(domain -> problems
				.add(new Problem(domain.file(), 0, 0, FileMessages.notInstalled(domain), Problem.Kind.NOTE)));
		return new XmiOpenProgram(folder.path(), set, absent, new ProgramFiles(folder, problems, digests));
	}

	private LocalizedText firstReason(List<ProblemLog> logs) {
		return logs.stream().filter(log -> log.file().equals(Domain.CORE_FILE)).flatMap(log -> log.problems().stream())
				.filter(Problem::lost).findFirst().map(ProgramFiles::at)
				.orElseGet(() -> FileMessages.noRoot(domains.core().root().getName()));
	}
}
