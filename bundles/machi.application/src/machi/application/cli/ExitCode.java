package machi.application.cli;

/** What a command tells the shell. */
public final class ExitCode {

	/** Done. */
	public static final int DONE = 0;
	/** Done, but the answer is no: a finding of severity error, or a calculation that failed. */
	public static final int ERRORS_FOUND = 1;
	/** Wrong use, or input that cannot be read. */
	public static final int WRONG_USE = 2;
	/** Something that must not happen; the log has the details. */
	public static final int UNEXPECTED = 3;

	private ExitCode() {
	}
}
