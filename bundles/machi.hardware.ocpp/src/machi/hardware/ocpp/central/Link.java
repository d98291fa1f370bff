package machi.hardware.ocpp.central;

/** The socket of one charge point, as far as its session needs it. Callable from any thread; nothing blocks. */
interface Link {

	/** Sends a text; one that can no longer be sent is dropped. */
	void send(String text);

	/** Frames that the other side has not taken yet. */
	int backlog();

	/** Asks for a sign of life. */
	void ping();

	/** Ends the connection in good order. */
	void close(int code, String reason);

	/** Ends it at once, as when nobody is there any more. */
	void drop(String reason);
}
