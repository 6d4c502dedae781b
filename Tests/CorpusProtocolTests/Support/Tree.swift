// SPDX-License-Identifier: Apache-2.0

@testable import CorpusProtocol

/// Any JSON value, to look at what an encoder really wrote.
enum Tree: Codable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case float(Double)
  case string(String)
  case array([Tree])
  case object([String: Tree])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? value.decode(Int.self) {
      self = .int(int)
    } else if let float = try? value.decode(Double.self) {
      self = .float(float)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([Tree].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: Tree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .int(let int): try value.encode(int)
    case .float(let float): try value.encode(float)
    case .string(let string): try value.encode(string)
    case .array(let array): try value.encode(array)
    case .object(let object): try value.encode(object)
    }
  }

  /// What `value` is as JSON.
  init(encoding value: some Encodable) throws {
    self = try VarlinkJSON.decode(Tree.self, from: VarlinkJSON.encode(value))
  }

  var object: [String: Tree] {
    if case .object(let members) = self { members } else { [:] }
  }
}
