// SPDX-License-Identifier: Apache-2.0

extension Analysis {
  /// Names as runs of tokens, in order.
  package func names(in range: Range<Int>) -> [Name] {
    var names: [Name] = []
    for index in range {
      guard let kind = tokens[index].name.kind else { continue }
      if !tokens[index].name.begins, let last = names.last, last.kind == kind,
        last.tokens.upperBound == index
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(Name(tokens: index..<index + 1, kind: kind))
      }
    }
    return names
  }
}
