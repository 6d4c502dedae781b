// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

/// One page has one address, however it was written down.
@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://www.post.example/quay/", "post.example/quay"),
    ("http://Post.Example:80/quay#comments", "post.example/quay"),
    ("https://post.example/Quay?utm_source=x&fbclid=1", "post.example/Quay"),
    ("//post.example/story?id=7&page=2", "post.example/story?id=7&page=2"),
    ("www.post.example/story?page=2&id=7&", "post.example/story?id=7&page=2"),
    ("https://post.example/?p=12", "post.example?p=12"),
    (
      " https://web.archive.org/web/20310405060708id_/http://www.post.example/quay ",
      "post.example/quay"
    ),
  ])
  func hasOneForm(written: String, canonical: String) {
    #expect(WebAddress(written)?.canonical == canonical)
  }

  @Test(arguments: [
    "", "https://post.example", "https://www.post.example/#top",
    "https://post.example/?utm_source=x",
    "post.example/quay", "The Elmsea Post", "https://localhost/quay", "ftp://post.example/quay",
  ])
  func namesNoPage(written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test func tellsWhenTheArchiveTookItsCopy() {
    let address = WebAddress("https://web.archive.org/web/20310405060708/https://post.example/quay")
    #expect(address?.archived == "20310405060708")
    #expect(
      WebAddress("https://web.archive.org/web/2031/https://post.example/quay")?.archived == nil)
  }
}

/// Which articles are versions of one, and in which order.
@Suite struct VersionMarkTests {
  private func article(_ change: (inout Article) -> Void) -> Article {
    var article = Article(path: "a.html", sha256: "0", bytes: 1, format: "html", state: .ready)
    change(&article)
    return article
  }

  @Test func aDocumentIsOneOfItsOutlets() {
    let one = article { ($0.id, $0.outlet) = ("12", "The Elmsea Post") }
    let other = article { ($0.id, $0.outlet) = ("12", "Hill Courier") }
    let bare = article { $0.id = "12" }
    let long = article { $0.id = "2031040512345" }
    #expect(VersionMark(one)?.article != VersionMark(other)?.article)
    #expect(VersionMark(bare) == nil)
    #expect(VersionMark(long) != nil)
  }

  @Test func theLaterIsTheNewer() {
    let published = PublicationDate(value: "2031-04-05", precision: .day, evidence: .metadata)
    let marks = [
      article { $0.url = "https://post.example/quay" },
      article { ($0.url, $0.published) = ("https://post.example/quay", published) },
      article {
        ($0.url, $0.published) = ("https://post.example/quay", published)
        $0.captured = "2031-04-06T07:08:09Z"
      },
      article {
        $0.url = "https://web.archive.org/web/20310407070809/https://post.example/quay"
        $0.published = published
      },
      article {
        ($0.url, $0.published) = ("https://post.example/quay", published)
        ($0.modified, $0.captured) = ("2031-04-06", "2031-04-06T00:00:00Z")
      },
    ].map { VersionMark($0) }
    let ranks = marks.map { $0?.rank ?? "" }
    #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count)
    #expect(Set(marks.map { $0?.article }).count == 1)
  }

  @Test func whatCouldNotBeReadIsNoVersion() {
    let failed = article { ($0.url, $0.state) = ("https://post.example/quay", .failed) }
    #expect(VersionMark(failed) == nil)
  }
}
