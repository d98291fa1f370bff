package machi.sweep.hazelcast;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.sweep.DesignEvaluatorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets this machine work on sweeps of others, until it is told to end. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "member")
public final class MemberCommand implements CliCommand {

	private static final long LONGEST_LEAVE_SECONDS = 5;

	// a field, since a constructor cannot be given references that come and go
	@Reference(service = DesignEvaluatorFactory.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<DesignEvaluatorFactory> evaluators = List.of();

	@Spec
	private CommandSpec spec;

	@Option(names = "--listen", paramLabel = "HOST:PORT")
	private String listen = "";

	@Option(names = "--join", split = ",", paramLabel = "HOST:PORT")
	private List<String> join = List.of();

	@Option(names = "--name", paramLabel = "NAME")
	private String cluster = ClusterConfigs.DEFAULT_CLUSTER;

	@Option(names = "--workers", paramLabel = "NUMBER")
	private int workers = Runtime.getRuntime().availableProcessors();

	@Override
	public Integer call() throws InterruptedException {
		var texts = ResourceBundle.getBundle(getClass().getPackageName() + ".messages", Locale.getDefault(),
				getClass().getClassLoader());
		check(texts);
		var err = spec.commandLine().getErr();
		var address = listen.isEmpty() ? new Address(Address.LOOPBACK, Address.FIRST_PORT) : Address.parse(listen);
		if (!address.isLoopback()) {
			err.println(texts.getString("member.open"));
		}
		var ended = new CountDownLatch(1);
		var left = new CountDownLatch(1);
		var hook = Thread.ofPlatform().name("member leaves").unstarted(() -> leave(ended, left));
		try (var member = new SweepMember(cluster, address.toString(), listen.isEmpty(), join, workers, () -> evaluators)) {
			Runtime.getRuntime().addShutdownHook(hook);
			spec.commandLine().getOut().println(new MessageFormat(texts.getString("member.ready"), Locale.ROOT)
					.format(new Object[] { member.address(), cluster, member.size(), workers }));
			spec.commandLine().getOut().flush();
			ended.await();
		} catch (RuntimeException unusable) {
			err.println(new MessageFormat(texts.getString("member.unusable"), Locale.ROOT)
					.format(new Object[] { address, unusable.getMessage() }));
			return ExitCode.WRONG_USE;
		} finally {
			left.countDown();
		}
		return ExitCode.DONE;
	}

	/** The end of the process waits until the member has left, so that others know at once. */
	private static void leave(CountDownLatch ended, CountDownLatch left) {
		ended.countDown();
		try {
			left.await(LONGEST_LEAVE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException noTimeLeft) {
			Thread.currentThread().interrupt();
		}
	}

	private void check(ResourceBundle texts) {
		if (workers < 1) {
			throw new ParameterException(spec.commandLine(), "--workers " + workers + ": 1…");
		}
		try {
			join.forEach(Address::parse);
			if (!listen.isEmpty()) {
				Address.parse(listen);
			}
		} catch (IllegalArgumentException wrong) {
			throw new ParameterException(spec.commandLine(), texts.getString("member.address") + wrong.getMessage());
		}
	}
}
