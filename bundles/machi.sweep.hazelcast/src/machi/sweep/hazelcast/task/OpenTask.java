package machi.sweep.hazelcast.task;

import java.io.IOException;
import java.util.UUID;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;

/** Brings a plan and its problem to a member. */
public final class OpenTask extends SweepTask {

	private String evaluator;
	private String version;
	private byte[] plan;
	private byte[] problem;
	private UUID owner;

	OpenTask() {
		super(Tasks.OPEN, null);
	}

	/**
	 * @param sweep   id of the sweep
	 * @param version that the evaluator of the member must have
	 * @param owner   client that runs the sweep: when it leaves, the sweep is closed
	 */
	public OpenTask(String sweep, String evaluator, String version, byte[] plan, byte[] problem, UUID owner) {
		super(Tasks.OPEN, sweep);
		this.evaluator = evaluator;
		this.version = version;
		this.plan = plan;
		this.problem = problem;
		this.owner = owner;
	}

	@Override
	Answer answer(SweepDesk member, String id) {
		return member.open(id, evaluator, version, plan, problem, owner);
	}

	@Override
	public void writeData(ObjectDataOutput out) throws IOException {
		super.writeData(out);
		out.writeString(evaluator);
		out.writeString(version);
		out.writeByteArray(plan);
		out.writeByteArray(problem);
		out.writeLong(owner.getMostSignificantBits());
		out.writeLong(owner.getLeastSignificantBits());
	}

	@Override
	public void readData(ObjectDataInput in) throws IOException {
		super.readData(in);
		evaluator = in.readString();
		version = in.readString();
		plan = in.readByteArray();
		problem = in.readByteArray();
		owner = new UUID(in.readLong(), in.readLong());
	}
}
