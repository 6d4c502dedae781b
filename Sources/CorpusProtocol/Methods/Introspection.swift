// SPDX-License-Identifier: Apache-2.0

/// Says who serves and which interfaces it has.
package enum GetInfo: Method {
  package static let name = "org.varlink.service.GetInfo"

  package typealias Parameters = NoParameters

  /// The answer.
  package struct Reply: Codable, Hashable, Sendable {
    package var vendor: String
    package var product: String
    package var version: String
    package var url: String
    /// Names of the interfaces, sorted; `org.varlink.service` is one of them.
    package var interfaces: [String]

    package init(
      vendor: String, product: String, version: String, url: String, interfaces: [String]
    ) {
      self.vendor = vendor
      self.product = product
      self.version = version
      self.url = url
      self.interfaces = interfaces
    }
  }
}

/// Gives the description of one interface.
package enum GetInterfaceDescription: Method {
  package static let name = "org.varlink.service.GetInterfaceDescription"

  /// Which interface.
  package struct Parameters: Codable, Hashable, Sendable {
    /// Its name.
    package var interface: String

    package init(interface: String) {
      self.interface = interface
    }
  }

  /// The answer.
  package struct Reply: Codable, Hashable, Sendable {
    /// The interface in Varlink's description language.
    package var description: String

    package init(description: String) {
      self.description = description
    }
  }
}
