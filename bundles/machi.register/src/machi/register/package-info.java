/**
 * Registers (台帳): what a program's tables look like, and how the text of a cell becomes a value and back. Everything
 * is described by the models and their {@code machi/register} annotations.
 */
package machi.register;
