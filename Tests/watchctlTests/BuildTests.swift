import Testing

@testable import watchctl

@Suite struct WatchctlBuildTests {
  @Test func linked() {}
}
