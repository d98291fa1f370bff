package machi.hardware.ngsild.http;

/** What a broker answered. */
public record Answer(int status, byte[] body) {

	/** Whether it did what it was asked. */
	public boolean isSuccess() {
		return status >= 200 && status < 300;
	}
}
