// swift-tools-version: 6.2

import PackageDescription

/// Sources/Fit/Syntax is a link to the language layer of CorpusCore: one source for the features that are fitted and the features that are used, and no dependency to build.
let package = Package(
  name: "Training",
  targets: [
    .executableTarget(
      name: "fit",
      path: "Sources/Fit",
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ]
)
