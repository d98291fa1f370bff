package machi.ui.page;

import org.osgi.annotation.versioning.ConsumerType;

/** Something that is running now. Used on the UI thread. */
@ConsumerType
public interface Activity {

	String title();

	/** Part of the work that is done, from 0 to 1. */
	double done();

	/** Asks it to stop; it goes away when it has. */
	void stop();
}
