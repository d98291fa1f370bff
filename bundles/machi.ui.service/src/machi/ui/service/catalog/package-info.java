/** The page of services: cards, list, use, timeline and vouchers. */
package machi.ui.service.catalog;
