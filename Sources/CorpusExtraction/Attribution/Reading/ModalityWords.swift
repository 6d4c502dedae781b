// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Classes of words by which a cue tells less than that somebody said something; see `English/attribution.txt`.
enum ModalityWords {
  static let ahead = English.words("modality: ahead")
  static let auxiliaries = English.words("modality: auxiliaries")
  static let evidence = English.words("modality: evidence")
  static let fears = English.words("modality: fears")
  static let falseWords = English.words("modality: false")
  static let falsely = English.words("modality: falsely")
  static let negativeOpeners = English.words("modality: negative openers")
  static let ofThePaper = English.words("modality: of the paper")
  static let possible = English.words("modality: possible")
  static let questionWords = English.words("modality: question words")
  static let regretting = English.words("modality: regretting")
  static let retracting = English.words("modality: retracting")
  static let takingBack = English.words("modality: taking back")
  static let trueWords = English.words("modality: true")
  static let withholding = English.words("modality: withholding")
  static let withholdingBefore = English.words("modality: withholding before")
}
