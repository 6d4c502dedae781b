// SPDX-License-Identifier: Apache-2.0

internal import CSQLite

/// A function of Swift that statements call: the same arguments always give the same answer.
package struct DatabaseFunction: Sendable {
  let name: String
  let count: Int
  fileprivate let body: @Sendable ([SQLValue]) -> Bool

  package init(
    _ name: String, argumentCount count: Int, _ body: @escaping @Sendable ([SQLValue]) -> Bool
  ) {
    self.name = name
    self.count = count
    self.body = body
  }
}

/// What SQLite keeps of a function, for as long as the connection is open.
private final class FunctionBox: Sendable {
  let body: @Sendable ([SQLValue]) -> Bool

  init(_ body: @escaping @Sendable ([SQLValue]) -> Bool) { self.body = body }
}

extension Database {
  /// Lets this connection's statements call a function.
  package func add(_ function: DatabaseFunction) throws {
    let box = unsafe Unmanaged.passRetained(FunctionBox(function.body)).toOpaque()
    let code = unsafe sqlite3_create_function_v2(
      handle, function.name, Int32(function.count), SQLITE_UTF8 | SQLITE_DETERMINISTIC, box,
      { context, count, values in
        let box = unsafe Unmanaged<FunctionBox>.fromOpaque(sqlite3_user_data(context))
          .takeUnretainedValue()
        let values = (0..<Int(count)).map { index in
          unsafe values.map { unsafe SQLValue($0[index]) } ?? .null
        }
        unsafe sqlite3_result_int(context, box.body(values) ? 1 : 0)
      }, nil, nil,
      { box in if let box = unsafe box { unsafe Unmanaged<FunctionBox>.fromOpaque(box).release() } }
    )
    guard code == SQLITE_OK else { throw unsafe Self.error(code, handle, nil) }
  }
}

extension SQLValue {
  /// A text that a function was called with; whatever is none is NULL.
  fileprivate init(_ value: OpaquePointer?) {
    guard let start = unsafe sqlite3_value_text(value) else {
      self = .null
      return
    }
    let count = Int(unsafe sqlite3_value_bytes(value))
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    self = .text(unsafe String(decoding: bytes, as: UTF8.self))
  }
}
