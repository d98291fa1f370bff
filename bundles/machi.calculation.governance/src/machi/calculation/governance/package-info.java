/** Bodies and their members, consensus, actions, approvals, agreements, risks and yearly reviews: inputs. */
package machi.calculation.governance;
