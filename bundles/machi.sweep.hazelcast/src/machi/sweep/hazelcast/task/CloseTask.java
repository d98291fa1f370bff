package machi.sweep.hazelcast.task;

/** Has a member stop working on a sweep and forget it. */
public final class CloseTask extends SweepTask {

	CloseTask() {
		super(Tasks.CLOSE, null);
	}

	public CloseTask(String sweep) {
		super(Tasks.CLOSE, sweep);
	}

	@Override
	Answer answer(SweepDesk member, String id) {
		member.close(id);
		return new Answer.Done();
	}
}
