/** The workbench host: what every bundle that shows something of a program builds on. */
package machi.ui;
