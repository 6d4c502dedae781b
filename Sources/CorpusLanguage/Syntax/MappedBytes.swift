// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#endif

/// Bytes of the weights' file, mapped or copied once and kept for the life of the process.
///
/// Mapping them read-only lets all workers share one copy in memory.
///
/// `@unchecked Sendable`: the memory is never written to after `init` and never given back, so any thread may read it at any time.
@safe package struct MappedBytes: @unchecked Sendable {
  private let base: UnsafeRawPointer
  /// Number of bytes.
  package let count: Int

  private init(base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// Keeps a copy of `bytes`.
  package init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe copy.copyMemory(from: start, byteCount: source.count)
      }
    }
    unsafe self.init(base: UnsafeRawPointer(copy), count: bytes.count)
  }

  /// Maps a file.
  ///
  /// - Returns: nil where the file cannot be opened or is empty; `errno` says why.
  package init?(mapping path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = lseek(file, 0, SEEK_END)
    guard size > 0, let address = unsafe mmap(nil, size, PROT_READ, MAP_SHARED, file, 0),
      unsafe address != MAP_FAILED
    else { return nil }
    unsafe self.init(base: UnsafeRawPointer(address), count: size)
  }

  /// A part of the bytes; nil where it does not lie within them.
  package subscript(part: Range<Int>) -> MappedBytes? {
    guard part.lowerBound >= 0, part.upperBound <= count else { return nil }
    return unsafe MappedBytes(base: base + part.lowerBound, count: part.count)
  }

  /// The byte at an offset.
  @inline(__always)
  package subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian number at a byte offset, which need not be aligned.
  @inline(__always)
  func uint16(at offset: Int) -> UInt16 {
    precondition(offset >= 0 && offset <= count - 2)
    return UInt16(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// The little-endian number at a byte offset, which need not be aligned.
  @inline(__always)
  func uint32(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset <= count - 4)
    return UInt32(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The little-endian number at a byte offset, which need not be aligned.
  @inline(__always)
  func uint64(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8)
    return UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Four little-endian numbers from a byte offset on, which need not be aligned.
  @inline(__always)
  func uint32x4(at offset: Int) -> SIMD4<UInt32> {
    precondition(offset >= 0 && offset <= count - 16)
    let lanes = unsafe base.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt32>.self)
    return SIMD4(
      UInt32(littleEndian: lanes[0]), UInt32(littleEndian: lanes[1]),
      UInt32(littleEndian: lanes[2]), UInt32(littleEndian: lanes[3]))
  }
}
