// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import NIOCore
import NIOEmbedded
import NIOTestUtils
import Testing

@testable import WatchDaemon

@Suite struct FrameDecoderTests {
  private func buffer(_ text: String) -> ByteBuffer { ByteBuffer(string: text) }

  @Test func findsTheSameMessagesHoweverTheyAreSplit() throws {
    try ByteToMessageDecoderVerifier.verifyDecoder(
      inputOutputPairs: [
        (buffer("{}\0"), [Array("{}".utf8)]),
        (buffer("{\"a\":1}\0{\"b\":2}\0"), [Array("{\"a\":1}".utf8), Array("{\"b\":2}".utf8)]),
        (buffer("\0"), [[]]),
      ],
      decoderFactory: { FrameDecoder(limit: 100) })
  }

  @Test(arguments: [("12345", true), ("12345\0", true), ("1234\0", false), ("1234", false)])
  func refusesWhatIsTooLong(input: String, refused: Bool) throws {
    let channel = EmbeddedChannel(handler: ByteToMessageHandler(FrameDecoder(limit: 4)))
    if refused {
      #expect(throws: MalformedMessage.tooLong(limit: 4)) {
        try channel.writeInbound(buffer(input))
      }
    } else {
      try channel.writeInbound(buffer(input))
    }
    _ = try? channel.finish()
  }

  @Test func aMessageWithoutItsEndIsNone() throws {
    let channel = EmbeddedChannel(handler: ByteToMessageHandler(FrameDecoder(limit: 100)))
    try channel.writeInbound(buffer("{\"a\""))
    #expect(try channel.readInbound(as: [UInt8].self) == nil)
    _ = try channel.finish()
    #expect(try channel.readInbound(as: [UInt8].self) == nil)
  }

  @Test func anUnfinishedMessageEndsTheConnection() throws {
    let loop = EmbeddedEventLoop()
    let channel = EmbeddedChannel(loop: loop)
    try channel.pipeline.syncOperations.addHandler(StallGuard(patience: .seconds(5)))
    try channel.connect(to: SocketAddress(unixDomainSocketPath: "/s")).wait()
    try channel.writeInbound(buffer("{}\0"))
    loop.advanceTime(by: .seconds(60))
    #expect(channel.isActive)
    try channel.writeInbound(buffer("{"))
    loop.advanceTime(by: .seconds(4))
    try channel.writeInbound(buffer("}"))
    #expect(channel.isActive)
    loop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }
}
