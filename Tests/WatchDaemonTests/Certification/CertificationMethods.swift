// SPDX-License-Identifier: Apache-2.0

// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The interface is not ours: its members are called as it calls them.

import CorpusProtocol

/// A method of `org.varlink.certification`: its last name is that of the type.
protocol CertificationMethod: Method {}

extension CertificationMethod {
  static var name: String { "org.varlink.certification.\(Self.self)" }
}

/// Parameters that tell whose turn it is.
protocol CertificationParameters: Codable, Hashable, Sendable {
  var client_id: String { get }
}

/// What a step takes that needs nothing but its client.
struct ClientOnly: CertificationParameters {
  var client_id: String
}

enum Start: CertificationMethod {
  typealias Parameters = NoParameters
  struct Reply: Codable, Sendable { var client_id: String }
}

enum Test01: CertificationMethod {
  typealias Parameters = ClientOnly
  struct Reply: Codable, Sendable { var bool = true }
}

enum Test02: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var bool = true
  }
  struct Reply: Codable, Sendable { var int = 1 }
}

enum Test03: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var int = 1
  }
  struct Reply: Codable, Sendable { var float = 1.0 }
}

enum Test04: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var float = 1.0
  }
  struct Reply: Codable, Sendable { var string = "ping" }
}

enum Test05: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var string = "ping"
  }
  typealias Reply = CertificationStruct
}

enum Test06: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var bool = false
    var int = 2
    var float = Double.pi
    var string = "a lot of string"
  }
  struct Reply: Codable, Sendable { var `struct` = CertificationStruct() }
}

enum Test07: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var `struct` = CertificationStruct()
  }
  struct Reply: Codable, Sendable { var map = ["foo": "Foo", "bar": "Bar"] }
}

enum Test08: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var map = ["foo": "Foo", "bar": "Bar"]
  }
  struct Reply: Codable, Sendable {
    var set = ["one": NoParameters(), "two": NoParameters(), "three": NoParameters()]
  }
}

enum Test09: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var set = ["one": NoParameters(), "two": NoParameters(), "three": NoParameters()]
  }
  struct Reply: Codable, Sendable { var mytype = CertificationType() }
}

enum Test10: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var mytype = CertificationType()
  }
  struct Reply: Codable, Sendable { var string: String }
}

enum Test11: CertificationMethod {
  struct Parameters: CertificationParameters {
    var client_id: String
    var last_more_replies = (1...10).map { "Reply number \($0)" }
  }
  typealias Reply = NoParameters
}

enum End: CertificationMethod {
  typealias Parameters = ClientOnly
  struct Reply: Codable, Sendable { var all_ok = true }
}
