// swift-tools-version: 6.2

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

let package = Package(
  name: "corpusd",
  products: [
    .executable(name: "corpusd", targets: ["WatchDaemon"]),
    .executable(name: "watchctl", targets: ["watchctl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(
      name: "CLinux",
      linkerSettings: [.unsafeFlags(["-Xlinker", "--wrap=dispatch_source_set_timer"])]),
    .systemLibrary(
      name: "CGcrypt", pkgConfig: "libgcrypt", providers: [.apt(["libgcrypt20-dev"])]),
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(
      name: "CorpusCore",
      dependencies: [
        "CGcrypt",
        "CorpusProtocol",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(name: "CorpusProtocol", swiftSettings: settings),
    .executableTarget(
      name: "WatchDaemon",
      dependencies: [
        "CLinux",
        "CSystemd",
        "CorpusCore",
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
    .executableTarget(
      name: "watchctl",
      dependencies: [
        "CorpusProtocol",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ledger-benchmark",
      dependencies: ["CorpusCore", "CorpusProtocol"],
      path: "Benchmarks/Ledger",
      swiftSettings: settings),
    .testTarget(
      name: "CorpusCoreTests",
      dependencies: [
        "CorpusCore",
        "CorpusProtocol",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusProtocolTests", dependencies: ["CorpusProtocol"], swiftSettings: settings),
    .testTarget(
      name: "WatchDaemonTests",
      dependencies: [
        "CorpusCore",
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
    .testTarget(name: "watchctlTests", dependencies: ["watchctl"], swiftSettings: settings),
  ]
)

// Only `make fuzz` builds this: its target needs libFuzzer's runtime and main, so the daemon's parts come without theirs.
if Context.environment["CORPUSD_FUZZ"] != nil,
  let daemon = package.targets.firstIndex(where: { $0.name == "WatchDaemon" })
{
  package.products = []
  package.targets[daemon] = .target(
    name: "WatchDaemon", dependencies: package.targets[daemon].dependencies,
    exclude: ["Corpusd.swift"], swiftSettings: settings)
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CorpusCore", "CorpusProtocol", "WatchDaemon",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Fuzz/Targets", swiftSettings: settings + [.enableExperimentalFeature("Extern")]))
}
