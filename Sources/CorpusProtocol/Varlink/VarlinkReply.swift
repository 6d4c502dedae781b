// SPDX-License-Identifier: Apache-2.0

/// One reply to a call.
package struct VarlinkReply<Parameters: Sendable>: Sendable {
  /// The answer.
  package let parameters: Parameters
  /// Whether more replies to the same call follow.
  package let continues: Bool

  /// Makes a reply.
  package init(parameters: Parameters, continues: Bool = false) {
    self.parameters = parameters
    self.continues = continues
  }
}

extension VarlinkReply where Parameters: Encodable {
  /// The message, with its NUL, that carries this reply.
  package func encoded() throws -> [UInt8] {
    try VarlinkJSON.encode(Outgoing(parameters: parameters, continues: continues)) + [0]
  }

  /// A reply on its way out; `continues` is left out where it is false.
  private struct Outgoing: Encodable {
    let parameters: Parameters
    let continues: Bool

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: MemberName.self)
      try members.encode(parameters, forKey: MemberName("parameters"))
      if continues { try members.encode(true, forKey: MemberName("continues")) }
    }
  }
}

extension VarlinkReply where Parameters: Decodable {
  /// Reads the reply that `frame`, a message without its NUL, spells; members it does not know are ignored.
  ///
  /// Throws the `VarlinkError` that the reply carries, or `MalformedMessage` where it is none.
  package init(frame: [UInt8]) throws {
    let header: VarlinkReplyHeader
    do {
      header = try VarlinkJSON.decode(VarlinkReplyHeader.self, from: frame)
    } catch let malformed as MalformedMessage {
      throw malformed
    } catch {
      throw MalformedMessage.notAnObject
    }
    if let error = header.error { throw error }
    continues = header.continues
    do {
      parameters =
        header.hasParameters
        ? try VarlinkJSON.decode(Incoming.self, from: frame).parameters
        : try VarlinkJSON.decode(Parameters.self, from: Array("{}".utf8))
    } catch {
      throw MalformedMessage.wrongType("parameters")
    }
  }

  /// A reply's answer.
  private struct Incoming: Decodable {
    let parameters: Parameters
  }
}

/// Everything of a reply but its answer.
struct VarlinkReplyHeader: Decodable {
  var continues = false
  var error: VarlinkError?
  var hasParameters = false

  init(from decoder: any Decoder) throws {
    guard let members = try? decoder.container(keyedBy: MemberName.self) else {
      throw MalformedMessage.notAnObject
    }
    let parameters = MemberName("parameters")
    hasParameters =
      members.contains(parameters) ? try !members.decodeNil(forKey: parameters) : false
    continues = try members.member("continues", Bool.self) ?? false
    guard let name = try members.member("error", String.self) else { return }
    guard !continues else { throw MalformedMessage.unexpectedReply("an error cannot continue") }
    let details =
      hasParameters ? try? members.decode(VarlinkErrorDetails.self, forKey: parameters) : nil
    error = VarlinkError(name: name, details: details ?? VarlinkErrorDetails())
  }
}

extension KeyedDecodingContainer<MemberName> {
  /// The member's value, nil where it is absent or null; throws `MalformedMessage` where it has another type.
  fileprivate func member<Value: Decodable>(_ name: String, _ type: Value.Type) throws -> Value? {
    do {
      return try decodeIfPresent(type, forKey: MemberName(name))
    } catch {
      throw MalformedMessage.wrongType(name)
    }
  }
}
