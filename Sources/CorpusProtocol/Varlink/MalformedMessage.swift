// SPDX-License-Identifier: Apache-2.0

/// Bytes that are no Varlink message, to which no reply is defined: the connection must be closed.
///
/// UAPI.20 "Varlink IPC", sections "Call" and "Connection Lifecycle".
package enum MalformedMessage: Error, Hashable, Sendable, CustomStringConvertible {
  /// More bytes without a NUL than a message may have.
  case tooLong(limit: Int)
  /// No JSON text, or one that is not an object.
  case notAnObject
  /// `method` is absent or no string.
  case noMethod
  /// A member that neither Varlink nor, by a dot in its name, a vendor defines.
  case unknownMember(String)
  /// A member whose value has the wrong type.
  case wrongType(String)
  /// More than one of `oneway`, `more` and `upgrade`.
  case severalFlags
  /// A reply that no call can have: `continues` in an error or unasked for.
  case unexpectedReply(String)

  /// What is wrong, as a sentence.
  package var description: String {
    switch self {
    case .tooLong(let limit): "The message is longer than the \(limit) bytes that are allowed."
    case .notAnObject: "The message is not one JSON object."
    case .noMethod: "The call names no method."
    case .unknownMember(let name):
      "The message has a member \"\(name)\" that Varlink does not know."
    case .wrongType(let name): "The member \"\(name)\" of the message has the wrong type."
    case .severalFlags: "The call sets more than one of oneway, more and upgrade."
    case .unexpectedReply(let reason): "The reply does not fit the call: \(reason)."
    }
  }
}
