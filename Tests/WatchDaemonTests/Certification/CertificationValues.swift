// SPDX-License-Identifier: Apache-2.0

// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The interface is not ours: its members are called as it calls them.

import CorpusProtocol

/// The values that the certification passes to and fro: one of each kind that a description can declare.
struct CertificationStruct: Codable, Hashable, Sendable {
  var bool = false
  var int = 2
  var float = Double.pi
  var string = "a lot of string"
}

/// A value that holds an object of no declared type, an enumeration, nesting, and members that are absent.
struct CertificationType: Codable, Hashable, Sendable {
  struct Object: Codable, Hashable, Sendable {
    struct Parameters: Codable, Hashable, Sendable {
      var map = ["foo": "Foo", "bar": "Bar"]
    }
    var method = "org.varlink.certification.Test09"
    var parameters = Parameters()
  }

  struct Pair: Codable, Hashable, Sendable {
    var first = 1
    var second = "2"
  }

  struct Interface: Codable, Hashable, Sendable {
    struct Anonymous: Codable, Hashable, Sendable {
      var foo = true
      var bar = false
    }
    var foo: [[String: String]?]? = [
      nil, ["foo": "foo", "bar": "bar"], nil, ["one": "foo", "two": "bar"],
    ]
    var anon = Anonymous()
  }

  var object = Object()
  // `enum` and `struct` are the names that the interface gives these members.
  var `enum` = "two"
  var `struct` = Pair()
  var array = ["one", "two", "three"]
  var dictionary = ["foo": "Foo", "bar": "Bar"]
  var stringset = ["one": NoParameters(), "two": NoParameters(), "three": NoParameters()]
  var nullable: String?
  var nullable_array_struct: [Pair]?
  var interface = Interface()
}
