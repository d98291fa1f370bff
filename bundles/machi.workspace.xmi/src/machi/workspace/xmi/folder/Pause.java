package machi.workspace.xmi.folder;

/** The wait between two attempts at something that another process holds for a moment. */
final class Pause {

	private Pause() {
	}

	/** Returns whether to try again: not when the thread is interrupted. */
	static boolean ofMillis(long millis) {
		try {
			Thread.sleep(millis);
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
