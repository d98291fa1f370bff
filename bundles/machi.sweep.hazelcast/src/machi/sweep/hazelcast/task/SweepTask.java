package machi.sweep.hazelcast.task;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/** Something that a member does for a sweep; the answer is an {@link Answer} as bytes. */
abstract class SweepTask implements Callable<byte[]>, IdentifiedDataSerializable, HazelcastInstanceAware {

	private final int type;
	private String sweep;
	private SweepDesk desk;

	/** @param sweep id of the sweep; null when it will be read */
	SweepTask(int type, String sweep) {
		this.type = type;
		this.sweep = sweep;
	}

	@Override
	public final void setHazelcastInstance(HazelcastInstance instance) {
		desk = (SweepDesk) instance.getUserContext().get(SweepDesk.class.getName());
	}

	@Override
	public final byte[] call() {
		return answer(Objects.requireNonNull(desk, "this process is no member for sweeps"), sweep).bytes();
	}

	abstract Answer answer(SweepDesk member, String id);

	@Override
	public final int getFactoryId() {
		return Tasks.FACTORY;
	}

	@Override
	public final int getClassId() {
		return type;
	}

	@Override
	public void writeData(ObjectDataOutput out) throws IOException {
		out.writeString(sweep);
	}

	@Override
	public void readData(ObjectDataInput in) throws IOException {
		sweep = in.readString();
	}
}
