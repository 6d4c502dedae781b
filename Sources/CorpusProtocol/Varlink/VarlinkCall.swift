// SPDX-License-Identifier: Apache-2.0

/// One call as it came over the wire: checked as UAPI.20 asks, its parameters still JSON.
package struct VarlinkCall: Hashable, Sendable {
  /// How the caller wants to be answered.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Exactly one reply.
    case single
    /// No reply and no error, ever.
    case oneway
    /// Any number of replies with `continues`, then one without.
    case more
    /// One reply, after which the connection speaks another protocol.
    case upgrade
  }

  /// The fully qualified name of the method.
  package let method: String
  /// How the caller wants to be answered.
  package let mode: Mode
  private let frame: [UInt8]
  private let hasParameters: Bool

  /// Reads the call that `frame`, a message without its NUL, spells.
  ///
  /// Throws `MalformedMessage` where the standard wants the connection closed: no JSON object, no method, an unknown member
  /// without a dot in its name, a flag that is no boolean, more than one flag. Members of vendors are ignored.
  package init(frame: [UInt8]) throws(MalformedMessage) {
    guard JSONGrammar.isObject(frame) else { throw .notAnObject }
    let header: Header
    do {
      header = try VarlinkJSON.decode(Header.self, from: frame)
    } catch let malformed as MalformedMessage {
      throw malformed
    } catch {
      throw .notAnObject
    }
    method = header.method
    mode = header.mode
    hasParameters = header.hasParameters
    self.frame = frame
  }

  /// The interface that the method belongs to: everything before the last dot.
  package var interface: String {
    guard let dot = method.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(method[..<dot])
  }

  /// The parameters as the method declares them; absent, null and `{}` are the same.
  ///
  /// Throws `VarlinkError.invalidParameter` with the parameter's name where one is missing, mistyped or unknown.
  package func parameters<M: Method>(of method: M.Type) throws(VarlinkError) -> M.Parameters {
    do {
      guard hasParameters else {
        return try VarlinkJSON.decode(M.Parameters.self, from: Array("{}".utf8))
      }
      return try VarlinkJSON.decode(Body<M.Parameters>.self, from: frame).parameters
    } catch let error as VarlinkError {
      throw error
    } catch let error as DecodingError {
      throw .invalidParameter(error.member, reason: error.reason)
    } catch {
      throw .invalidParameter("parameters", reason: nil)
    }
  }

  /// The message, with its NUL, that calls `method`.
  package static func encode<M: Method>(
    _ method: M.Type, _ parameters: M.Parameters, mode: Mode = .single
  ) throws -> [UInt8] {
    try VarlinkJSON.encode(Outgoing(method: M.name, parameters: parameters, mode: mode)) + [0]
  }
}

extension VarlinkCall {
  /// Everything of a call but its parameters.
  private struct Header: Decodable {
    var method = ""
    var mode = Mode.single
    var hasParameters = false

    init(from decoder: any Decoder) throws {
      guard let members = try? decoder.container(keyedBy: MemberName.self) else {
        throw MalformedMessage.notAnObject
      }
      var flags: [Mode] = []
      for name in members.allKeys {
        switch name.stringValue {
        case "method": break
        case "parameters":
          if try members.decodeNil(forKey: name) { break }
          guard (try? members.nestedContainer(keyedBy: MemberName.self, forKey: name)) != nil
          else { throw MalformedMessage.wrongType("parameters") }
          hasParameters = true
        case "oneway", "more", "upgrade":
          if try members.decodeNil(forKey: name) { break }
          guard let value = try? members.decode(Bool.self, forKey: name) else {
            throw MalformedMessage.wrongType(name.stringValue)
          }
          if value, let flag = Mode(rawValue: name.stringValue) { flags.append(flag) }
        case let other where other.contains("."): break
        case let other: throw MalformedMessage.unknownMember(other)
        }
      }
      guard let method = try? members.decode(String.self, forKey: MemberName("method")) else {
        throw MalformedMessage.noMethod
      }
      guard flags.count <= 1 else { throw MalformedMessage.severalFlags }
      self.method = method
      if let flag = flags.first { mode = flag }
    }
  }

  /// The parameters of a call, refused where they hold a member that `Parameters` does not have.
  private struct Body<Parameters: Codable>: Decodable {
    let parameters: Parameters

    init(from decoder: any Decoder) throws {
      let name = MemberName("parameters")
      let members = try decoder.container(keyedBy: MemberName.self)
      parameters = try members.decode(Parameters.self, forKey: name)
      let given = try members.nestedContainer(keyedBy: MemberName.self, forKey: name)
      let known = try VarlinkJSON.decode(Names.self, from: VarlinkJSON.encode(parameters)).names
      for member in given.allKeys.sorted(by: { $0.stringValue < $1.stringValue })
      where !known.contains(member.stringValue) {
        // What was null is absent from `known` and means the same as absent.
        guard try given.decodeNil(forKey: member) else {
          throw VarlinkError.invalidParameter(
            member.stringValue, reason: "The method has no such parameter.")
        }
      }
    }
  }

  /// The names of an object's members.
  private struct Names: Decodable {
    let names: Set<String>

    init(from decoder: any Decoder) throws {
      names = Set(
        try decoder.container(keyedBy: MemberName.self).allKeys.map(\.stringValue))
    }
  }

  /// A call on its way out.
  private struct Outgoing<Parameters: Encodable>: Encodable {
    let method: String
    let parameters: Parameters
    let mode: Mode

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: MemberName.self)
      try members.encode(method, forKey: MemberName("method"))
      try members.encode(parameters, forKey: MemberName("parameters"))
      if mode != .single { try members.encode(true, forKey: MemberName(mode.rawValue)) }
    }
  }
}

extension DecodingError {
  /// Where in the parameters the error is: `article.path`, without the envelope's own member.
  fileprivate var member: String {
    let path: [any CodingKey] =
      switch self {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    let inside = names.first == "parameters" ? names.dropFirst() : names[...]
    return inside.isEmpty ? "parameters" : inside.joined(separator: ".")
  }

  /// What is wrong there, as a sentence.
  fileprivate var reason: String {
    switch self {
    case .keyNotFound: "The parameter is missing."
    case .valueNotFound: "The parameter must not be null."
    case .typeMismatch: "The parameter has the wrong type."
    case .dataCorrupted(let context):
      if let refused = context.underlyingError as? NotAllowed {
        refused.description
      } else {
        "The parameter has a value that is not allowed."
      }
    @unknown default: "The parameter cannot be read."
    }
  }
}
