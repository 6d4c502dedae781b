import Testing

@testable import CorpusProtocol

@Suite struct CorpusProtocolBuildTests {
  @Test func linked() {}
}
