import Testing

@testable import WatchDaemon

@Suite struct WatchDaemonBuildTests {
  @Test func linked() {}
}
