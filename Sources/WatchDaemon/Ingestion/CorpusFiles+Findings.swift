// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol

/// What findings change in the ledger, and what is kept in mind of that.
extension CorpusFiles {
  /// What must be done beside keeping in mind what was written.
  enum Effect: Sendable {
    /// So many articles more, or fewer, are in this state.
    case counted(Article.State, Int)
    /// An article could not be read.
    case failed(Article)
    /// The corpus holds a file in place of what was imported, with the articles of these names.
    case replacedImport(CorpusPath, parts: [String])
  }

  /// What a finding changes in the ledger; nil for nothing.
  ///
  /// - Parameter isAwaited: whether somebody waits for the ledger to catch up, and so for no grace.
  func edit(_ path: CorpusPath, _ finding: Finding, isAwaited: Bool) -> LedgerEdit? {
    switch finding {
    case .gone:
      guard let file = known[path], file.stamp != nil else { return nil }
      return isAwaited || states[path]?.turn?.isOverdue == true ? .remove(path) : nil
    case .impeded: return nil
    case .unchanged(let stamp, let readAt):
      guard let file = known[path], file.stamp != stamp || file.readAt != readAt else { return nil }
      return .restamp(path, stamp, readAt: readAt)
    case .read(.article(let extraction), let stamp, let readAt, let sidecar):
      let file = LedgerFile(
        path: path, stamp: stamp, readAt: readAt, sidecar: sidecar, extraction: extraction)
      return .replace(file, extraction)
    case .read(.parts(let parts, let isWhole), let stamp, let readAt, let sidecar):
      var file = LedgerFile(
        path: path, stamp: stamp, readAt: readAt, sidecar: sidecar,
        extraction: Extraction(article: parts.file, claims: []))
      if !isWhole {
        // It must be read again, by another run of the service if need be.
        file.sha256 = ""
        file.extractor = nil
      }
      return .replaceParts(file, parts)
    }
  }

  /// Keeps in mind what was written.
  mutating func remember(_ edit: LedgerEdit) -> [Effect] {
    let path = edit.path
    switch edit {
    case .remove:
      suspicions[path] = nil
      guard let file = know(path, nil) else { return [] }
      renew(path, file.stamp, nil)
      return [.counted(file.state, -1)]
    case .restamp(_, let stamp, let readAt):
      guard var file = known[path] else { return [] }
      renew(path, file.stamp, stamp)
      (file.stamp, file.readAt) = (stamp, readAt)
      _ = know(path, file)
      return []
    case .replace(let file, let extraction):
      return remember(file, extraction.article)
    case .replaceParts(var file, let parts):
      let old = known[path]?.parts ?? [:]
      for entry in parts.entries { file.parts[entry.name] = old[entry.name] }
      for part in parts.extractions { file.parts[part.partName ?? ""] = PartStamp(part) }
      let failed = parts.extractions.map(\.article).filter { $0.state == .failed }
      return remember(file, parts.file) + failed.map { .failed($0) }
    case .importPart(_, let extraction):
      guard var file = known[path.file] else { return [] }
      file.parts[extraction.partName ?? ""] = PartStamp(extraction)
      _ = know(path.file, file)
      return []
    }
  }

  /// Keeps in mind a file that was read.
  private mutating func remember(_ file: LedgerFile, _ article: Article) -> [Effect] {
    let path = file.path
    suspicions[path] = nil
    let old = know(path, file)
    renew(path, old?.stamp, file.stamp)
    var effects: [Effect] = [.counted(file.state, 1)]
    if let old { effects.append(.counted(old.state, -1)) }
    if file.stamp != nil {
      let parts = old?.stamp == nil ? old?.parts.keys.sorted() ?? [] : []
      effects.append(.replacedImport(path, parts: parts))
    }
    if file.state == .failed, old?.state != .failed || old?.sha256 != file.sha256 {
      effects.append(.failed(article))
    }
    return effects
  }

  /// Keeps the names of files, and has one with several looked at under each whose stamp is another than the one that was read.
  private mutating func renew(_ path: CorpusPath, _ old: FileStamp?, _ new: FileStamp?) {
    linked.remove(path, old)
    linked.add(path, new)
    for other in linked.names(otherThan: path, new ?? old) where known[other]?.stamp != new {
      note(other, because: path)
    }
  }
}

extension LedgerFile {
  /// Whether an article is what the ledger has of this file: read from the same bytes by the same rules.
  func has(_ extraction: Extraction, at path: CorpusPath) -> Bool {
    let stamp = path.partName.map { parts[$0] } ?? PartStamp(sha256: sha256, extractor: extractor)
    return stamp == PartStamp(extraction)
  }
}
