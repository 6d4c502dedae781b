// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// Any object as the parameters of any method: read or refused with the parameter's name; what is read is the same when written.
struct ParametersTarget {
  /// An input is a method's last name, a space, and the parameters.
  @Sendable func run(_ input: [UInt8]) {
    guard let (method, call) = AnyMethod.call(input, among: AnyMethod.all) else { return }
    do {
      try method.decode(call)
    } catch VarlinkError.invalidParameter {
      // The name may be empty: an object may have such a member.
    } catch {
      fatalError("\(method.name) ends with \(error)")
    }
  }
}
