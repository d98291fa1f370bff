/** The page of the ledgers of points and regional currencies. */
package machi.ui.service.ledger;
