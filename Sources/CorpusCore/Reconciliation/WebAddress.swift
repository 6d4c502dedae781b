// SPDX-License-Identifier: Apache-2.0

/// An address of the web in the form that all ways to write it share.
package struct WebAddress: Hashable, Sendable {
  /// Host, path and query; without the scheme, `www.`, a slash at the end, the fragment, and what only tells how a reader came.
  package let canonical: String
  /// When the archive that the address names took its copy, fourteen digits; nil where it names none.
  package let archived: String?

  /// Reads `address`; nil where it names no page of its own: no host, or a site's front page.
  package init?(_ address: String) {
    var rest = Substring(address.trimmingCharacters(where: \.isWhitespace))
    archived = Self.takeArchive(&rest)
    let lower = rest.lowercased()
    if let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) {
      rest = rest.dropFirst(scheme.count)
    } else if !lower.hasPrefix("www.") {
      return nil
    }
    rest = rest.prefix { $0 != "#" }
    let name = rest.prefix { $0 != "/" && $0 != "?" }
    rest = rest[name.endIndex...]
    var host = name.lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    guard host.contains("."), !host.contains(where: \.isWhitespace) else { return nil }
    var path = String(rest.prefix { $0 != "?" })
    while path.hasSuffix("/") { path.removeLast() }
    let query = rest.drop { $0 != "?" }.dropFirst().split(separator: "&")
      .filter { !Self.isTracking($0) }.sorted()
    guard !path.isEmpty || !query.isEmpty else { return nil }
    canonical = host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// Takes the address of the Wayback Machine from before the address of the page that it keeps; gives the time of the copy.
  private static func takeArchive(_ rest: inout Substring) -> String? {
    guard let mark = rest.firstRange(of: "web.archive.org/web/") else { return nil }
    let copy = rest[mark.upperBound...]
    let time = copy.prefix { $0 != "/" }
    let page = copy.dropFirst(time.count + 1)
    guard !page.isEmpty else { return nil }
    rest = page
    let digits = time.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 14 ? String(digits) : nil
  }

  /// Whether a parameter tells how a reader came, and not what is read.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || tracking.contains(name)
  }

  /// What advertisers, networks and senders of newsletters add to addresses.
  private static let tracking: Set<String> = [
    "_ga", "_gl", "at_campaign", "at_medium", "cmpid", "dclid", "fbclid", "gbraid", "gclid",
    "igsh", "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ocid", "smid", "srsltid", "ttclid",
    "twclid", "wbraid", "xtor", "yclid",
  ]
}

extension String {
  fileprivate func trimmingCharacters(where isLeftOut: (Character) -> Bool) -> Substring {
    var out = drop(while: isLeftOut)
    while let last = out.last, isLeftOut(last) { out.removeLast() }
    return out
  }
}
