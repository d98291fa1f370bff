package machi.hardware;

/** What may be done with a point. */
public enum Access {
	READ, WRITE, READ_WRITE;

	public boolean canRead() {
		return this != WRITE;
	}

	public boolean canWrite() {
		return this != READ;
	}
}
