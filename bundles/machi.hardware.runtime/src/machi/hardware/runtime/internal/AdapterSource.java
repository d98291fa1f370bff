package machi.hardware.runtime.internal;

import machi.hardware.AdapterDescriptor;
import machi.hardware.HardwareAdapter;

/** An installed adapter: gives instances as long as its bundle is there. */
interface AdapterSource {

	AdapterDescriptor descriptor();

	/** A new instance; runs code of the adapter. */
	HardwareAdapter take();

	/** Gives an instance back; runs code of the adapter. */
	void giveBack(HardwareAdapter adapter);
}
