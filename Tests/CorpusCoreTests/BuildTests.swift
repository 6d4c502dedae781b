// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

@Suite struct CorpusCoreBuildTests {
  @Test func linked() {}
}
