// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// One list for every target: a rule that holds in one module and not in the next is no rule.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// How released programs are linked: nobody loads them as a library, and equal functions need to be there once.
///
/// A build's identifier would be a hash of Swift's notes for its next build, which tell the folder: two builds would differ.
let linking: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=all", "-Xlinker", "-z",
      "-Xlinker", "pack-relative-relocs", "-Xlinker", "--build-id=none",
    ], .when(configuration: .release))
]

let package = Package(
  name: "corpusd",
  products: [
    .executable(name: "corpusd", targets: ["corpusd"]),
    .executable(name: "watchctl", targets: ["watchctl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(
      name: "CEnglish", path: "English",
      exclude: [
        "articles.txt", "attribution.txt", "cues.txt", "exports.txt", "figures.txt",
        "files.txt", "languages.txt", "names.txt", "pages.txt", "rarity.txt", "reconciliation.txt",
        "syntax.txt", "times.txt",
      ],
      sources: ["CEnglish.c"]),
    .target(
      name: "CLinux",
      linkerSettings: [.unsafeFlags(["-Xlinker", "--wrap=dispatch_source_set_timer"])]),
    .systemLibrary(
      name: "CGcrypt", pkgConfig: "libgcrypt", providers: [.apt(["libgcrypt20-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CGlib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(name: "CArchive"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // Only GMime's headers: the library is loaded when mail comes.
    .target(
      name: "CMail", dependencies: ["CGlib"],
      cSettings: [.unsafeFlags(["-I/usr/include/gmime-3.0"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "ContainerParsing",
      dependencies: [
        "CArchive", "CExpat", "CLinux", "CMail", "CorpusFormats", "CorpusLanguage",
        "CorpusProtocol",
        "HTMLParsing",
      ],
      swiftSettings: settings),
    .target(
      name: "CorpusCore",
      dependencies: [
        "CorpusLanguage",
        "CorpusProtocol",
        "SQLite",
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "CorpusExtraction",
      dependencies: ["CorpusFormats", "CorpusLanguage", "CorpusProtocol"],
      swiftSettings: settings, plugins: ["ExtractorDigest"]),
    .target(
      name: "CorpusFormats",
      dependencies: ["CorpusLanguage", "CorpusProtocol"],
      swiftSettings: settings),
    .target(
      name: "CorpusLanguage",
      dependencies: ["CEnglish", "CGcrypt", "CGlib", "CorpusProtocol"],
      swiftSettings: settings),
    .target(name: "CorpusProtocol", swiftSettings: settings),
    .target(
      name: "HTMLParsing",
      dependencies: ["CGumbo", "CZlib", "CorpusFormats"],
      swiftSettings: settings),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: settings),
    .target(
      name: "WatchClient",
      dependencies: [
        "CorpusProtocol",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "WatchDaemon",
      dependencies: [
        "CLinux",
        "CSystemd",
        "ContainerParsing",
        "CorpusCore",
        "CorpusExtraction",
        "CorpusFormats",
        "CorpusLanguage",
        "CorpusProtocol",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .plugin(name: "ExtractorDigest", capability: .buildTool()),
    .executableTarget(
      name: "corpusd",
      dependencies: [
        "WatchClient", "WatchDaemon",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "watchctl", dependencies: ["WatchClient"], swiftSettings: settings,
      linkerSettings: linking),
    .executableTarget(
      name: "fit",
      dependencies: ["CorpusLanguage"],
      path: "Training/Sources/Fit",
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "ContainerParsing", "CorpusCore", "CorpusExtraction", "CorpusFormats", "CorpusLanguage",
        "CorpusProtocol", "WatchDaemon",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Fuzz/Targets",
      swiftSettings: settings + [.enableExperimentalFeature("Extern")]),
    .executableTarget(
      name: "ledger-benchmark",
      dependencies: ["CorpusCore", "CorpusExtraction", "CorpusLanguage", "CorpusProtocol"],
      path: "Benchmarks/Ledger",
      swiftSettings: settings),
    .testTarget(
      name: "ContainerParsingTests",
      dependencies: [
        "CZlib", "ContainerParsing", "CorpusFormats", "CorpusProtocol", "HTMLParsing",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusCoreTests",
      dependencies: [
        "CorpusCore",
        "CorpusExtraction",
        "CorpusLanguage",
        "CorpusProtocol",
        "CSQLite",
        "SQLite",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusExtractionTests",
      dependencies: [
        "CorpusExtraction", "CorpusFormats", "CorpusLanguage", "CorpusProtocol", "HTMLParsing",
        "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusFormatsTests",
      dependencies: ["CorpusFormats", "CorpusProtocol", "HTMLParsing"],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusLanguageTests",
      dependencies: ["CorpusLanguage", "CorpusProtocol", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusProtocolTests", dependencies: ["CorpusProtocol"], swiftSettings: settings),
    .testTarget(
      name: "WatchDaemonTests",
      dependencies: [
        "CorpusCore",
        "CorpusExtraction",
        "CorpusLanguage",
        "CorpusProtocol",
        "WatchDaemon",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOTestUtils", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "WatchClientTests", dependencies: ["WatchClient"], swiftSettings: settings),
  ]
)
