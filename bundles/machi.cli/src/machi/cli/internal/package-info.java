/** The command line: an application without a window. */
package machi.cli.internal;
