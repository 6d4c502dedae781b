// SPDX-License-Identifier: Apache-2.0

/// What a page declares about itself: JSON-LD first, then Open Graph and other meta elements, then microdata.
struct DeclaredFacts {
  /// Declared titles, the most trusted first.
  var titles: [String] = []
  var authors: [String] = []
  var outlet: String?
  /// Publication and modification, as written, the most trusted first.
  var published: [String] = []
  var modified: String?
  var url: String?
  var language: String?
  /// The article's text in JSON-LD.
  var body: String?
  /// Whether the page says that it is one article.
  var isArticle = false
  /// Whether the page says nothing to machines, as pages that no site made.
  var isSilent = true

  /// Longest script of JSON-LD that is read.
  private static let limit = 4 << 20

  init(_ document: HTMLDocument) {
    readLinkedData(document)
    var metas: [(name: String, value: String)] = []
    for index in document.elements(.meta) {
      guard let value = document.attribute("content", of: index), !value.isEmpty,
        let name = document.attribute("property", of: index)
          ?? document.attribute("name", of: index) ?? document.attribute("itemprop", of: index)
      else { continue }
      metas.append((name.lowercased(), Self.line(value)))
    }
    if metas.contains(where: { $0.name.hasPrefix("og:") }) { isSilent = false }
    if metas.contains(where: { $0.name == "og:type" && $0.value.lowercased() == "article" }) {
      isArticle = true
    }
    func all(_ names: [String]) -> [String] {
      names.flatMap { name in metas.filter { $0.name == name }.map(\.value) }
    }
    titles += all(["og:title", "twitter:title", "headline", "dc.title", "title"])
    titles += document.elements(.title).prefix(1).map { document.line(of: $0) }
    titles.removeAll(where: \.isEmpty)
    if authors.isEmpty {
      authors = all([
        "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl",
        "og:article:author", "dcterms.creator", "article:author_name", "cXenseParse:author",
      ]).filter { !$0.contains("://") && !$0.contains("@") }
    }
    outlet = outlet ?? all(["og:site_name", "application-name", "publisher", "dc.publisher"]).first
    published += all([
      "article:published_time", "og:article:published_time", "datepublished", "og:published_time",
      "article:published", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date",
      "publish_date", "pubdate", "published-date", "publication-date", "article_date_original",
      "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
      "article.published", "published_time", "publication_date", "cxenseparse:recs:publishtime",
      "originalpublicationdate", "article.created", "date",
    ])
    modified =
      modified
      ?? all([
        "article:modified_time", "og:updated_time", "datemodified", "last-modified",
        "dcterms.modified",
      ]).first
    readAddress(document, all(["og:url", "twitter:url"]).first)
    language =
      document.elements(.html).first.flatMap { document.attribute("lang", of: $0) }
      ?? all(["og:locale", "language", "content-language"]).first
  }

  private mutating func readAddress(_ document: HTMLDocument, _ graph: String?) {
    for index in document.elements(.link)
    where document.attribute("rel", of: index)?.lowercased() == "canonical" {
      if let address = document.attribute("href", of: index), address.hasPrefix("http") {
        url = Self.unarchived(address)
      }
    }
    url = url ?? graph.map(Self.unarchived)
  }

  /// The address of the page that an address of an archive is a copy of.
  static func unarchived(_ address: String) -> String {
    guard address.contains("web.archive.org/web/") || address.contains("://archive.") else {
      return address
    }
    let parts = address.ranges(of: "/http")
    guard let range = parts.last else { return address }
    return String(address[address.index(after: range.lowerBound)...])
  }

  private mutating func readLinkedData(_ document: HTMLDocument) {
    var objects: [LooseJSON] = []
    for index in document.elements(.script).prefix(200)
    where document.attribute("type", of: index)?.lowercased().hasPrefix("application/ld+json")
      ?? false
    {
      let bytes = document.content(of: index)
      guard bytes.count <= Self.limit, let value = LooseJSON(bytes) else { continue }
      objects += value.objects()
    }
    var names: [String: String] = [:]
    for object in objects {
      if let id = object["@id"]?.text, let name = object["name"]?.text { names[id] = name }
    }
    let articles = objects.filter(Self.isArticle)
    isSilent = objects.isEmpty
    isArticle = articles.count == 1
    guard
      let article = articles.first(where: { $0["headline"] != nil || $0["datePublished"] != nil })
    else { return }
    if let headline = article["headline"]?.text ?? article["name"]?.text {
      titles.append(Self.line(headline))
    }
    if let date = article["datePublished"]?.text { published.append(date) }
    modified = article["dateModified"]?.text
    body = article["articleBody"]?.text
    outlet = Self.name(article["publisher"], names)
    for author in article["author"]?.list ?? [] {
      guard let name = Self.name(author, names), !name.contains("://") else { continue }
      if !authors.contains(name) { authors.append(name) }
    }
    if let address = article["mainEntityOfPage"]?.text ?? article["url"]?.text,
      address.hasPrefix("http")
    {
      url = Self.unarchived(address)
    }
  }

  private static func isArticle(_ object: LooseJSON) -> Bool {
    (object["@type"]?.list ?? []).contains { type in
      guard let name = type.text else { return false }
      return name.hasSuffix("Article") || name.hasSuffix("Posting") || name.hasPrefix("Report")
        || name.hasSuffix("Review") && object["datePublished"] != nil
    }
  }

  private static func name(_ value: LooseJSON?, _ names: [String: String]) -> String? {
    guard let value else { return nil }
    let name =
      value["name"]?.text ?? value["@id"]?.text.flatMap { names[$0] }
      ?? (value["@type"] == nil ? value.text : nil)
    return name.map(line).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// One line of text: character references that were written twice are read once more.
  static func line(_ text: String) -> String {
    var bytes: [UInt8] = []
    HTMLText.append(Array(text.utf8)[...], to: &bytes)
    if bytes.last == 0x20 { bytes.removeLast() }
    let line = String(decoding: bytes, as: UTF8.self)
    guard line.contains("&") else { return line }
    var out = line
    for (reference, character) in [
      ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&#8217;", "\u{2019}"),
      ("&#8216;", "\u{2018}"), ("&#8220;", "\u{201c}"), ("&#8221;", "\u{201d}"),
      ("&#8211;", "\u{2013}"), ("&#8212;", "\u{2014}"), ("&nbsp;", " "), ("&rsquo;", "\u{2019}"),
      ("&lsquo;", "\u{2018}"), ("&ldquo;", "\u{201c}"), ("&rdquo;", "\u{201d}"), ("&amp;", "&"),
    ] where out.contains(reference) {
      out = out.replacing(reference, with: character)
    }
    return out
  }
}
