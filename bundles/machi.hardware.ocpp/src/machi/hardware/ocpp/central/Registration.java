package machi.hardware.ocpp.central;

/** What a charge point is told when it boots. */
enum Registration {
	ACCEPTED("Accepted"),
	/** It may stay connected but do nothing yet. */
	PENDING("Pending"), REJECTED("Rejected");

	private final String word;

	Registration(String word) {
		this.word = word;
	}

	/** As both versions write it. */
	String word() {
		return word;
	}
}
