/** Commands that persons give, and the audit trail of all commands. */
package machi.operation.command;
