/** Counterparties and items: the matrix of their states, and new records. */
package machi.ui.governance.consensus;
