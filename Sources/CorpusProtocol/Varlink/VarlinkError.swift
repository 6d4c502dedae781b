// SPDX-License-Identifier: Apache-2.0

/// An error as a reply carries it: those that every service has, and those of `org.corpusd.Corpus` and `org.corpusd.Control`.
///
/// Each goes over the wire with a `message`, so that a client that knows only the name can still tell its user what to do.
package enum VarlinkError: Error, Hashable, Sendable {
  /// The service has no such interface.
  case interfaceNotFound(String)
  /// The interface has no such method.
  case methodNotFound(String)
  /// The interface declares the method, but this service does not have it.
  case methodNotImplemented(String)
  /// A parameter is missing, mistyped, unknown or makes no sense.
  case invalidParameter(String, reason: String?)
  /// The caller may not do this.
  case permissionDenied
  /// The method only answers calls with `more`.
  case expectedMore
  /// The method only answers calls with `upgrade`.
  case expectedUpgrade

  /// No object has this identifier or path.
  case notFound(what: String)
  /// Several objects' identifiers begin so; the first few are given.
  case ambiguous(id: String, candidates: [String])
  /// The change log no longer reaches back to the clock asked for.
  case clockTooOld(oldest: String)
  /// The caller read too slowly to follow; it may subscribe again after this clock.
  case slowConsumer(lastClock: String)
  /// The corpus folder cannot be read.
  case rootUnavailable(reason: String)
  /// The service has other work and could not do this in time.
  case busy(reason: String)
  /// A limit of the service or of the machine is reached.
  case limitReached(used: Int, needed: Int, limit: Int)
  /// The service failed at something it should be able to do.
  case failed(reason: String)
  /// The configuration is wrong; the old one stays in force.
  case configurationInvalid(reason: String)

  /// An error of another interface or of a later version.
  case other(name: String, message: String?)
}

extension VarlinkError: CustomStringConvertible {
  /// What happened, as a sentence.
  package var description: String {
    switch self {
    case .interfaceNotFound(let name): "The service has no interface \(name)."
    case .methodNotFound(let name): "The service has no method \(name)."
    case .methodNotImplemented(let name): "The service does not implement the method \(name)."
    case .invalidParameter(let name, let reason):
      "The parameter \"\(name)\" cannot be used.\(reason.map { " " + $0 } ?? "")"
    case .permissionDenied: "You may not do this over this socket."
    case .expectedMore: "This method must be called with \"more\"."
    case .expectedUpgrade: "This method must be called with \"upgrade\"."
    case .notFound(let what): "Nothing in the ledger is called \(what)."
    case .ambiguous(let id, let candidates):
      "Several things begin with \(id): \(candidates.joined(separator: ", ")). Give more characters."
    case .clockTooOld(let oldest):
      "The change log begins at \(oldest); read the ledger anew, then follow from its clock."
    case .slowConsumer(let lastClock):
      "The changes were not read fast enough; subscribe again since \(lastClock)."
    case .rootUnavailable(let reason): "The corpus folder cannot be read: \(reason)"
    case .busy(let reason): "The service is busy: \(reason)"
    case .limitReached(let used, let needed, let limit):
      "A limit is reached: \(used) in use, \(needed) needed, \(limit) allowed."
    case .failed(let reason): "The service failed: \(reason)"
    case .configurationInvalid(let reason):
      "The configuration was not taken over, the old one stays in force: \(reason)"
    case .other(let name, let message): message ?? "The service answered with the error \(name)."
    }
  }
}

extension VarlinkError {
  /// The fully qualified name on the wire.
  package var name: String {
    switch self {
    case .interfaceNotFound: "org.varlink.service.InterfaceNotFound"
    case .methodNotFound: "org.varlink.service.MethodNotFound"
    case .methodNotImplemented: "org.varlink.service.MethodNotImplemented"
    case .invalidParameter: "org.varlink.service.InvalidParameter"
    case .permissionDenied: "org.varlink.service.PermissionDenied"
    case .expectedMore: "org.varlink.service.ExpectedMore"
    case .expectedUpgrade: "org.varlink.service.ExpectedUpgrade"
    case .notFound: "org.corpusd.Corpus.NotFound"
    case .ambiguous: "org.corpusd.Corpus.Ambiguous"
    case .clockTooOld: "org.corpusd.Corpus.ClockTooOld"
    case .slowConsumer: "org.corpusd.Corpus.SlowConsumer"
    case .rootUnavailable: "org.corpusd.Corpus.RootUnavailable"
    case .busy: "org.corpusd.Corpus.Busy"
    case .limitReached: "org.corpusd.Corpus.LimitReached"
    case .failed: "org.corpusd.Corpus.Failed"
    case .configurationInvalid: "org.corpusd.Control.ConfigurationInvalid"
    case .other(let name, _): name
    }
  }

  /// The message, with its NUL, that answers a call with this error.
  package func encoded() throws -> [UInt8] {
    try VarlinkJSON.encode(Outgoing(error: name, parameters: details)) + [0]
  }

  private struct Outgoing: Encodable {
    let error: String
    let parameters: VarlinkErrorDetails
  }

  /// The error's parameters.
  package var details: VarlinkErrorDetails {
    var details = VarlinkErrorDetails(message: description)
    switch self {
    case .interfaceNotFound(let name): details.interface = name
    case .methodNotFound(let name), .methodNotImplemented(let name): details.method = name
    case .invalidParameter(let name, let reason):
      details.parameter = name
      details.message = reason ?? description
    case .permissionDenied, .expectedMore, .expectedUpgrade: break
    case .notFound(let what): details.what = what
    case .ambiguous(let id, let candidates):
      details.id = id
      details.candidates = candidates
    case .clockTooOld(let oldest): details.oldest = oldest
    case .slowConsumer(let lastClock): details.lastClock = lastClock
    case .rootUnavailable(let reason), .busy(let reason), .failed(let reason),
      .configurationInvalid(let reason):
      details.reason = reason
    case .limitReached(let used, let needed, let limit):
      details.used = used
      details.needed = needed
      details.limit = limit
    case .other(_, let message): details.message = message
    }
    return details
  }

  /// The error of this name; one that is not known keeps its name and message.
  init(name: String, details: VarlinkErrorDetails) {
    self =
      switch name {
      case "org.varlink.service.InterfaceNotFound":
        .interfaceNotFound(details.interface ?? "")
      case "org.varlink.service.MethodNotFound": .methodNotFound(details.method ?? "")
      case "org.varlink.service.MethodNotImplemented":
        .methodNotImplemented(details.method ?? "")
      case "org.varlink.service.InvalidParameter":
        .invalidParameter(details.parameter ?? "", reason: details.message)
      case "org.varlink.service.PermissionDenied": .permissionDenied
      case "org.varlink.service.ExpectedMore": .expectedMore
      case "org.varlink.service.ExpectedUpgrade": .expectedUpgrade
      case "org.corpusd.Corpus.NotFound": .notFound(what: details.what ?? "")
      case "org.corpusd.Corpus.Ambiguous":
        .ambiguous(id: details.id ?? "", candidates: details.candidates ?? [])
      case "org.corpusd.Corpus.ClockTooOld": .clockTooOld(oldest: details.oldest ?? "")
      case "org.corpusd.Corpus.SlowConsumer":
        .slowConsumer(lastClock: details.lastClock ?? "")
      case "org.corpusd.Corpus.RootUnavailable":
        .rootUnavailable(reason: details.reason ?? "")
      case "org.corpusd.Corpus.Busy": .busy(reason: details.reason ?? "")
      case "org.corpusd.Corpus.LimitReached":
        .limitReached(
          used: details.used ?? 0, needed: details.needed ?? 0, limit: details.limit ?? 0)
      case "org.corpusd.Corpus.Failed": .failed(reason: details.reason ?? "")
      case "org.corpusd.Control.ConfigurationInvalid":
        .configurationInvalid(reason: details.reason ?? "")
      default: .other(name: name, message: details.message)
      }
  }
}

/// The parameters of all errors in one: which are present depends on the error's name.
package struct VarlinkErrorDetails: Codable, Hashable, Sendable {
  package var interface: String?
  package var method: String?
  package var parameter: String?
  package var what: String?
  package var id: String?
  package var candidates: [String]?
  package var oldest: String?
  package var lastClock: String?
  package var reason: String?
  package var used: Int?
  package var needed: Int?
  package var limit: Int?
  /// The error as a sentence for people.
  package var message: String?

  init(message: String? = nil) {
    self.message = message
  }
}
