package machi.operation.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.hardware.Setting;
import machi.hardware.runtime.DeviceRuntime;
import machi.hardware.runtime.Secrets;
import machi.model.device.Connection;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a password, key or token of a connection with the user; it is typed without echo or read from the standard input. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "secret")
public final class SecretCommand implements CliCommand {

	/** Stands for a connection where the store of readings is meant. */
	private static final String STORE = "store";

	private final ProgramStore programs;
	private final DeviceRuntime runtime;
	private final Secrets secrets;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Parameters(index = "1", paramLabel = "CONNECTION", descriptionKey = "connection")
	private String connection;

	@Parameters(index = "2", paramLabel = "NAME", descriptionKey = "name")
	private String name;

	@Activate
	public SecretCommand(@Reference ProgramStore programs, @Reference DeviceRuntime runtime, @Reference Secrets secrets) {
		this.programs = programs;
		this.runtime = runtime;
		this.secrets = secrets;
	}

	@Override
	public Integer call() throws RefusedException {
		var program = argument.open(programs, spec.commandLine().getErr());
		check(program);
		try {
			var secret = read();
			secrets.put(Secrets.scope(ModelReader.text(program.program().getId()), connection), name, secret);
			spec.commandLine().getOut().println(Words.of(secret.isEmpty() ? "secret.forgotten" : "secret.kept", connection, name));
			spec.commandLine().getOut().flush();
			return ExitCode.DONE;
		} catch (IOException unwritable) {
			throw new RefusedException(LocalizedText.of("The secret cannot be kept: " + unwritable.getMessage(), "秘密情報を保存できません: " + unwritable.getMessage()));
		}
	}

	private void check(OpenProgram program) throws RefusedException {
		if (connection.equals(STORE) && name.equals("password")) {
			return;
		}
		var found = program.element(connection).filter(Connection.class::isInstance).map(Connection.class::cast);
		if (found.isEmpty()) {
			throw new RefusedException(LocalizedText.of("There is no connection " + connection + " in the program; for the PostgreSQL server give store password",
					"接続 " + connection + " はプログラムにありません。PostgreSQL のパスワードは store password と指定してください"));
		}
		var adapter = runtime.adapters().stream().filter(known -> known.id().equals(found.get().getAdapter())).findFirst();
		var names = adapter.stream().flatMap(known -> known.settings().stream()).filter(setting -> setting.type() == Setting.Type.SECRET).map(Setting::name).toList();
		if (adapter.isPresent() && !names.contains(name)) {
			throw new RefusedException(LocalizedText.of("Adapter " + adapter.get().id() + " has no secret " + name + "; it has " + names,
					"接続方式 " + adapter.get().id() + " に秘密情報 " + name + " はありません。使えるもの: " + names));
		}
	}

	private String read() throws IOException {
		var console = System.console();
		if (console != null && Ansi.AUTO.enabled()) {
			var typed = console.readPassword("%s ", Words.of("secret.enter", name));
			return typed == null ? "" : new String(typed);
		}
		var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		return line == null ? "" : line;
	}
}
