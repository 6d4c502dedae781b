import CorpusProtocol
import Testing

@testable import CorpusCore

@Suite struct CorpusCoreBuildTests {
  @Test func linked() {}
}
