/** The command ledger of the command line. */
package machi.ledger.cli;
