package machi.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The ledgers of programs, registered as an OSGi service. A ledger is the file {@code ledger/<scheme>.csv} of the
 * program's folder, with {@code ledger/<scheme>.head} beside it, which tells how far it went. Any number of threads and
 * processes may use one ledger at a time.
 */
@ProviderType
public interface Ledgers {

	/**
	 * Reads and verifies a whole ledger; one that was never written is empty.
	 *
	 * @throws LedgerException when it cannot be read at all
	 */
	LedgerBook read(Path program, String scheme) throws LedgerException;

	/**
	 * Enters all of the postings or none, and returns when they are on the disk. Only a crash in the middle may leave the
	 * first of several; a half line then shows it.
	 *
	 * @throws LedgerException when one of them is not allowed, or the ledger is not sound
	 */
	List<Entry> post(Path program, String scheme, List<Posting> postings) throws LedgerException;

	/**
	 * Moves an incomplete last line, as a crash leaves it, into a file of its own, so that entering can go on.
	 *
	 * @return that file; empty when the last line is complete
	 */
	Optional<Path> setHalfLineAside(Path program, String scheme) throws LedgerException;
}
