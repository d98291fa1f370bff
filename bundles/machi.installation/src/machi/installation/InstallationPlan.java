package machi.installation;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import machi.quantity.text.LocalizedText;

/** What a change would do. Nothing is done yet. */
@ProviderType
public interface InstallationPlan {

	/** Everything that comes, goes or gets another version: the product, features, then bundles. */
	List<PlannedStep> steps();

	/** Those of the steps that go or change although nobody asked for it. */
	List<PlannedStep> unasked();

	/** Why it cannot be done; empty when it can. */
	List<LocalizedText> conflicts();

	/** What has to be fetched, in bytes. */
	long downloadBytes();

	/** The licences of what comes, each once. */
	List<Licence> licences();

	/** Whether everything is as wished already. */
	boolean isEmpty();
}
