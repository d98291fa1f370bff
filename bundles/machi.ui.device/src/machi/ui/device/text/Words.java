package machi.ui.device.text;

import java.util.Locale;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;

import machi.hardware.Access;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceKind;
import machi.hardware.ReadingQuality;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.Issuer;
import machi.model.core.Element;
import machi.model.device.DevicePackage;
import machi.quantity.time.Quality;
import machi.register.RegisterCatalog;
import machi.report.ElementName;
import machi.ui.Messages;

/** States and kinds in the language of the workbench. */
public final class Words {

	private static final Messages TEXT = Messages.beside(Words.class);

	private Words() {
	}

	public static String of(ConnectionStatus.State state) {
		return TEXT.get("connection." + state);
	}

	public static String of(ReadingQuality quality) {
		return TEXT.get("quality." + quality);
	}

	public static String of(Quality quality) {
		return of(switch (quality) {
		case GOOD -> ReadingQuality.GOOD;
		case ESTIMATED -> ReadingQuality.ESTIMATED;
		case SUSPECT -> ReadingQuality.DOUBTFUL;
		case MISSING -> ReadingQuality.NO_VALUE;
		});
	}

	public static String of(Access access) {
		return TEXT.get("access." + access);
	}

	public static String of(CommandOutcome.State state) {
		return TEXT.get("outcome." + state);
	}

	public static String of(Issuer.Origin origin) {
		return TEXT.get("origin." + origin);
	}

	/** The model has the same kinds by the same names. */
	public static String of(DeviceKind kind) {
		return literal(DevicePackage.Literals.DEVICE_KIND, machi.model.device.DeviceKind.valueOf(kind.name()));
	}

	/** What registers call the value. */
	public static String literal(EEnum type, Enumerator value) {
		return RegisterCatalog.label(type.getEEnumLiteral(value.getName())).in(Locale.getDefault());
	}

	/** What registers call a class or an attribute. */
	public static String label(org.eclipse.emf.ecore.EModelElement element) {
		return RegisterCatalog.label(element).in(Locale.getDefault());
	}

	/** Its name in the language of the workbench, or its id. */
	public static String name(Element element) {
		var name = ElementName.of(element, Locale.getDefault()).strip();
		return name.isEmpty() ? String.valueOf(element.getId()) : name;
	}
}
