package machi.calculation.optimum.internal;

/** A linear program without a solution; who knows the sites says it in their words. */
final class NotSolvedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/** Why there is none. */
	enum Reason {
		/** No flows keep all limits. */
		INFEASIBLE,
		/** The time limit came first. */
		TIME,
		/** The solver gave up. */
		NUMERIC
	}

	NotSolvedException(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	Reason reason() {
		return reason;
	}
}
