// SPDX-License-Identifier: Apache-2.0

/// `org.corpusd.Control` without the types that it shares.
let controlDescription = """
  # Steers corpusd. Offered on the control socket only, which is root's: whoever may open it may do all of this.
  interface org.corpusd.Control

  # Looks at every file of the corpus again and answers when what was found is in the ledger.
  method Rescan() -> (clock: string, stale: ?string)

  # Reads the configuration again; a bad one is refused with ConfigurationInvalid and the old one stays in force.
  method Reload() -> (clock: string, stale: ?string)

  # Compares the ledger with the disk and with a ledger rebuilt from it. What differs comes as sentences; none: all is well.
  # With "more", answers before the last tell how many of the total of articles were rebuilt; the last has no total.
  method Verify() -> (
    articles: int,
    differences: []string,
    total: ?int,
    clock: string,
    stale: ?string
  )

  # Takes in one article with its claims, as "corpusd extract" gives them.
  method Import(article: Article, claims: []Claim) -> (clock: string, stale: ?string)

  # The configuration is wrong.
  error ConfigurationInvalid (reason: string, message: ?string)

  """
