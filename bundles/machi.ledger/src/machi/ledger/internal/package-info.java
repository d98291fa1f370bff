/** Files of ledgers: lines chained by hash, appended under a lock. */
package machi.ledger.internal;
