// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

extension MethodTable {
  /// Adds `org.varlink.service`: whoever serves says so, and describes each of the table's interfaces.
  mutating func addIntrospection() {
    let interfaces = interfaces
    add(GetInfo.self) { _ in
      GetInfo.Reply(
        vendor: "corpusd", product: "corpusd", version: ProgramVersion.string,
        url: "man:corpusd(8)",
        interfaces: interfaces.map(\.name).sorted())
    }
    add(GetInterfaceDescription.self) { parameters in
      guard let interface = interfaces.first(where: { $0.name == parameters.interface }) else {
        throw VarlinkError.interfaceNotFound(parameters.interface)
      }
      return GetInterfaceDescription.Reply(description: interface.text)
    }
  }
}
