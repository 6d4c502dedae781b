// SPDX-License-Identifier: Apache-2.0

/// `org.varlink.service`, as UAPI.20 has it.
let serviceDescription = """
  # Every Varlink service offers this interface.
  interface org.varlink.service

  # Says who serves and which interfaces it has.
  method GetInfo() -> (
    vendor: string,
    product: string,
    version: string,
    url: string,
    interfaces: []string
  )

  # Gives the description of one interface.
  method GetInterfaceDescription(interface: string) -> (description: string)

  # The service has no such interface.
  error InterfaceNotFound (interface: string)

  # The interface has no such method.
  error MethodNotFound (method: string)

  # The interface declares the method, but this service does not have it.
  error MethodNotImplemented (method: string)

  # A parameter is missing, mistyped, unknown or makes no sense.
  error InvalidParameter (parameter: string)

  # The caller may not do this.
  error PermissionDenied ()

  # The method only answers calls with "more".
  error ExpectedMore ()

  # The method only answers calls with "upgrade".
  error ExpectedUpgrade ()

  """
