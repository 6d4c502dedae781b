// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Reads one cue of `English/cues.txt`: `tell = speech assert: told clause quotation, about of; told`.
///
/// Behind the lemma stand its type and act, its constructions (`-` for none), the prepositions that lead to its content and its
/// irregular forms.
enum CueReader {
  /// Why a line is no cue.
  struct Misread: Error { let reason: String }

  /// The cue and the irregular forms of its word.
  static func read(_ line: WordFile.Entry) throws(Misread) -> (entry: CueEntry, irregular: [String])
  {
    let halves = (line.value ?? "").split(separator: ":", maxSplits: 1).map(String.init)
    guard halves.count == 2 else {
      throw Misread(reason: "a cue is written \"lemma = type act: constructions\".")
    }
    let (type, act) = try kind(halves[0])
    let tail = halves[1].split(separator: ";", maxSplits: 1).map(String.init)
    let parts = tail[0].split(separator: ",", maxSplits: 1).map(String.init)
    let lemma = line.key.hasSuffix("+") ? String(line.key.dropLast()) : line.key
    let entry = CueEntry(
      lemma: lemma, type: type, act: act, frames: try frames(parts[0]),
      prepositions: parts.count > 1 ? words(parts[1]) : [])
    return (entry, tail.count > 1 ? words(tail[1]) : [])
  }

  private static func kind(_ text: String) throws(Misread) -> (Cue.Kind, Claim.Act) {
    let named = words(text)
    guard named.count == 2, let type = Cue.Kind(rawValue: named[0]) else {
      throw Misread(reason: "no type and act: \"\(text)\".")
    }
    guard let act = Claim.Act(rawValue: named[1]) else {
      throw Misread(reason: "there is no act \"\(named[1])\".")
    }
    return (type, act)
  }

  private static func frames(_ text: String) throws(Misread) -> CueFrames {
    var frames: CueFrames = []
    for word in words(text) where word != "-" {
      guard let frame = CueFrames.byName[word] else {
        throw Misread(reason: "there is no construction \"\(word)\".")
      }
      frames.insert(frame)
    }
    return frames
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
