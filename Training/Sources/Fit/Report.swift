// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import Foundation

/// Prints a line at once, so that progress shows in files too.
func report(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
