/**
 * Append-only ledgers of points and regional currencies: whole units move from one account to another, so that all
 * balances of a scheme always sum to zero. A ledger names accounts by id only; who holds them stays in the program.
 */
package machi.ledger;
