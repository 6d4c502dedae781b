// SPDX-License-Identifier: Apache-2.0

/// Begin, inside or outside of a name.
///
/// Raw values are part of the weights' format: append only.
package enum NameTag: UInt8, CaseIterable, Sendable {
  case outside, beginPerson, insidePerson, beginOrganization, insideOrganization, beginPlace,
    insidePlace
}

/// What a name names.
package enum NameKind: UInt8, CaseIterable, Sendable {
  case person, organization, place
}

/// A name as a range of token indices.
package struct Name: Hashable, Sendable {
  /// Token indices, never empty.
  package var tokens: Range<Int>
  /// What it names.
  package var kind: NameKind

  package init(tokens: Range<Int>, kind: NameKind) {
    self.tokens = tokens
    self.kind = kind
  }
}

extension NameTag {
  /// The tag of a name's first word, or of one of its others.
  package init(_ kind: NameKind, begins: Bool) {
    switch (kind, begins) {
    case (.person, true): self = .beginPerson
    case (.person, false): self = .insidePerson
    case (.organization, true): self = .beginOrganization
    case (.organization, false): self = .insideOrganization
    case (.place, true): self = .beginPlace
    case (.place, false): self = .insidePlace
    }
  }

  /// The kind of name that the word belongs to, if any.
  package var kind: NameKind? {
    switch self {
    case .outside: nil
    case .beginPerson, .insidePerson: .person
    case .beginOrganization, .insideOrganization: .organization
    case .beginPlace, .insidePlace: .place
    }
  }

  /// Whether a name begins here.
  package var begins: Bool {
    self == .beginPerson || self == .beginOrganization || self == .beginPlace
  }
}
