// SPDX-License-Identifier: Apache-2.0

/// A moment within a transaction of the ledger, in order; tests make it fail there.
package enum LedgerStep: String, CaseIterable, Sendable {
  case began, articlesStored, storiesSettled, claimsAttached, strataSettled, changesLogged
  case committed
}
