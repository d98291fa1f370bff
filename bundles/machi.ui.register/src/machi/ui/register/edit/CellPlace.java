package machi.ui.register.edit;

import org.eclipse.emf.ecore.EObject;

import machi.register.RegisterColumn;

/** A cell that can be edited. */
public record CellPlace(EObject row, RegisterColumn column) {
}
