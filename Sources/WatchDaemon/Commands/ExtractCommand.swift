// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol

/// `corpusd extract`: articles in, JSON lines out, no daemon, no state.
struct ExtractCommand: AsyncParsableCommand {
  /// How far the articles are read.
  enum Layer: String, ExpressibleByArgument, CaseIterable {
    case tokens, times, articles, claims
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read articles and print them and their claims as JSON lines.",
    discussion: """
      For each article of each file, or of standard input where none is given, its text and facts, then its Claims. \
      A file NAME.meta.json beside an article supplies what its text does not say. \
      `corpusd import` takes this stream in.
      """)

  @Option(
    help: ArgumentHelp(
      "Publication date that overrules what the articles say (ISO 8601).", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("How far to read: \(Self.layers).", valueName: "layer"))
  var layer: Layer = .claims

  @Option(
    help: ArgumentHelp(
      "Folder that the articles' paths are told from, as a corpus is; default: as given.",
      valueName: "dir"))
  var root: String?

  @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
  var files: [String] = []

  private static let layers = Layer.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    if let published, CalendarDate(published) == nil {
      throw ValidationError(
        "--published takes a date as 2011-08-08, 2011-08 or 2011, not \"\(published)\".")
    }
  }

  func run() async throws {
    let lines = try printer()
    let output = StandardOutput()
    let formats = FormatReader()
    guard !files.isEmpty else {
      let bytes = try FileBytes.readAll(descriptor: 0, limit: Int.max)
      try output.write(
        lines(
          Input(path: CorpusPath("stdin"), bytes: bytes, published: published, formats: formats)))
      return
    }
    var failed = false
    for file in files {
      do {
        let bytes = try FileBytes.read(path: file)
        let sidecar = try FileBytes.readIfPresent(path: file + Sidecar.suffix)
        try output.write(
          lines(
            Input(
              path: corpusPath(of: file), bytes: bytes, sidecar: sidecar, published: published,
              formats: formats))
        )
      } catch let error as FileError {
        StandardError.write("corpusd extract: \(error)")
        failed = true
      }
    }
    if failed { throw ExitCode.refused }
  }

  /// The file's path as a corpus at `--root` would have it.
  private func corpusPath(of file: String) -> CorpusPath {
    guard let root else { return CorpusPath(file) }
    let whole = AbsolutePath.of(file)
    let folder = AbsolutePath.of(root)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return CorpusPath(whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : file)
  }

  /// One file as the layers take it.
  private struct Input {
    var path: CorpusPath
    var bytes: [UInt8]
    var sidecar: [UInt8]?
    var published: String?
    var formats: FormatReader

    /// The articles as far as they need no language model.
    func pages() -> [ReadArticle] { contents().pages }

    /// The articles, and the entry of a file that holds many.
    func contents() -> (file: Article?, pages: [ReadArticle]) {
      let pages = ArticleReader.read(
        path: path, bytes: bytes, sidecar: sidecar, published: published, formats: formats)
      let parts = FileParts(pages, of: path)
      return (parts?.file, parts?.pages ?? pages)
    }
  }

  /// What makes the JSON lines of one file, each with its line break: no more is read than the layer prints.
  private func printer() throws -> (Input) throws -> [UInt8] {
    switch layer {
    case .times: return { try $0.pages().flatMap(ExtractionLayers.times) }
    case .articles:
      return { input in
        let (file, pages) = input.contents()
        return try ((file.map { [$0] } ?? []) + pages.map(Extractor.article)).flatMap(
          JSONLine.encode)
      }
    case .tokens:
      let model = try LanguageModel.load()
      return { try $0.pages().flatMap { try ExtractionLayers.tokens(of: $0, model: model) } }
    case .claims:
      let extractor = Extractor(model: try LanguageModel.load())
      return { input in
        let (file, pages) = input.contents()
        var out = try file.map { try JSONLine.encode($0) } ?? []
        for page in pages {
          let extraction = extractor.extract(page)
          out += try JSONLine.encode(extraction.article)
          for claim in extraction.claims { out += try JSONLine.encode(claim) }
        }
        return out
      }
    }
  }
}
