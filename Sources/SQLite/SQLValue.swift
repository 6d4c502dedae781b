// SPDX-License-Identifier: Apache-2.0

/// A value as SQLite stores it.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// What can be put into a column and read from one.
package protocol SQLConvertible: Fetchable {
  /// The value as SQLite stores it.
  var sqlValue: SQLValue { get }

  /// Reads a stored value; nil where it is of another type, or NULL.
  init?(sqlValue: SQLValue)
}

extension SQLValue: SQLConvertible {
  package var sqlValue: SQLValue { self }

  package init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }

  package init?(sqlValue: SQLValue) {
    guard case .integer(let number) = sqlValue else { return nil }
    self = number
  }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }

  package init?(sqlValue: SQLValue) {
    guard case .integer(let number) = sqlValue else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

  package init?(sqlValue: SQLValue) {
    guard case .integer(let number) = sqlValue else { return nil }
    self = number != 0
  }
}

extension Double: SQLConvertible {
  package var sqlValue: SQLValue { .real(self) }

  package init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .real(let number): self = number
    case .integer(let number): self.init(number)
    default: return nil
    }
  }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }

  package init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self = text
  }
}

extension [UInt8]: SQLConvertible, Fetchable {
  package var sqlValue: SQLValue { .blob(self) }

  package init?(sqlValue: SQLValue) {
    guard case .blob(let bytes) = sqlValue else { return nil }
    self = bytes
  }
}

/// What a statement's question marks stand for, in their order.
package struct StatementArguments: ExpressibleByArrayLiteral, Sendable {
  package private(set) var values: [SQLValue]

  package init(arrayLiteral elements: (any SQLConvertible)?...) {
    values = elements.map { $0?.sqlValue ?? .null }
  }

  package init(_ elements: some Sequence<some SQLConvertible>) {
    values = elements.map(\.sqlValue)
  }

  /// One list behind the other.
  package static func + (first: StatementArguments, second: StatementArguments)
    -> StatementArguments
  {
    var both = first
    both += second
    return both
  }

  /// Adds a list at the end.
  package static func += (list: inout StatementArguments, more: StatementArguments) {
    list.values += more.values
  }
}
