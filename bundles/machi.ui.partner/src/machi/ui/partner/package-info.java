/** The page of the partners: list, card, network and matches. */
package machi.ui.partner;
