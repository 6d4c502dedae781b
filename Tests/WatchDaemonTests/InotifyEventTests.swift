// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WatchDaemon

@Suite struct InotifyEventTests {
  private func record(_ watch: Int32, _ mask: UInt32, _ name: String, padding: Int = 0) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xff) } }
    let bytes = Array(name.utf8) + [UInt8](repeating: 0, count: padding)
    return word(UInt32(bitPattern: watch)) + word(mask) + word(7) + word(UInt32(bytes.count))
      + bytes
  }

  @Test func readsRecordsWithAndWithoutNames() {
    let bytes =
      record(3, 0x8, "a.txt", padding: 11) + record(-1, 0x4000, "")
      + record(4, 0x4000_0100, "folder", padding: 2)
    #expect(
      InotifyEvent.parse(bytes) == [
        InotifyEvent(watch: 3, mask: .closedAfterWriting, name: Array("a.txt".utf8)),
        InotifyEvent(watch: -1, mask: .overflow, name: []),
        InotifyEvent(watch: 4, mask: [.created, .isDirectory], name: Array("folder".utf8)),
      ])
  }

  @Test func leavesOutWhatIsCutOff() {
    let whole = record(3, 0x8, "a.txt", padding: 3)
    for length in 0..<whole.count {
      #expect(InotifyEvent.parse(Array(whole.prefix(length))).isEmpty)
    }
    #expect(InotifyEvent.parse(whole + whole.prefix(9)).count == 1)
  }

  @Test(arguments: 0..<50) func anyBytesAreSurvived(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    #expect(InotifyEvent.parse(bytes).count <= bytes.count / 16)
  }
}
