package machi.hardware.runtime.internal;

import machi.hardware.DeviceException;

/** How a call to an adapter ended. */
sealed interface CallResult<T> {

	/** It returned. */
	record Answer<T>(T value) implements CallResult<T> {
	}

	/** It said why not. */
	record Refusal<T>(DeviceException reason) implements CallResult<T> {
	}

	/** Its time limit had passed, and it ended when it was interrupted. */
	record Late<T>() implements CallResult<T> {
	}

	/** It ended in a way that adapters must not. */
	record Broken<T>(Throwable cause) implements CallResult<T> {
	}

	/** It did not even end when it was interrupted; its thread has been given up. */
	record Hung<T>() implements CallResult<T> {
	}
}
