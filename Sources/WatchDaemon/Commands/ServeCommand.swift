// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol
import Glibc
import Logging
import ServiceLifecycle
import SystemPackage
import UnixSignals

/// `corpusd serve`: the daemon.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Watch the corpus, keep the ledger and answer clients, in the foreground.",
    discussion: """
      Under systemd all is found by itself: the sockets that were handed over, the state directory and \
      /etc/corpusd/corpusd.toml. SIGTERM ends it after the articles in hand, SIGHUP reads the configuration again.
      """)

  @OptionGroup var options: ServeOptions

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    Kernel.forbidCoreDumps()
    let configuration: Configuration
    do {
      configuration = try options.configuration()
    } catch {
      Logs.start(level: .info)
      Logger(label: "corpusd").journal(.configurationRefused, "\(error)")
      RefusedStart.tellClients(at: ServiceManager.sockets().map(\.descriptor), why: "\(error)")
      throw ExitCode.badConfiguration
    }
    Logs.start(level: Logger.Level(configuration.logLevel))
    var log = Logger(label: "corpusd")
    log[metadataKey: "CORPUS_ROOT"] = .string(configuration.corpus)
    if let instance = options.instance { log[metadataKey: "CORPUS_INSTANCE"] = .string(instance) }
    do {
      try await serve(configuration, log: log)
    } catch let error as ExitCode {
      throw error
    } catch {
      log.error("\(error)")
      throw ExitCode.failure
    }
  }

  private func serve(_ configuration: Configuration, log: Logger) async throws {
    let sockets = try sockets(log: log)
    let locations = options.locations
    let folder = try await Patience.retry(log: log) { try LedgerFolder(locations) }
    let daemon = try await Patience.retry(log: log) {
      try Daemon(
        configuration: configuration, options: options, folder: folder, sockets: sockets,
        executable: "/proc/self/exe", log: log)
    }
    let services = daemon.services + [ReloadService(administration: daemon.administration)]
    log.journal(.started, "corpusd \(ProgramVersion.string) serves \(configuration.corpus)")
    // The lifecycle library's own messages are of no use to an operator.
    let quiet = Logger(label: "lifecycle", factory: { _ in SwiftLogNoOpLogHandler() })
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services.map {
          ServiceGroupConfiguration.ServiceConfiguration(
            service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .gracefullyShutdownGroup)
        }, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
    do {
      try await group.run()
    } catch {
      await daemon.close()
      throw error
    }
    await daemon.close()
    log.journal(.stopped, "corpusd ended")
  }

  /// The sockets that systemd handed over, by name, or our own.
  private func sockets(log: Logger) throws -> Daemon.Sockets {
    var reading: UnixListener?
    var control: UnixListener?
    for (name, descriptor) in ServiceManager.sockets() {
      switch name {
      case "varlink": reading = UnixListener(activated: descriptor)
      case "control": control = UnixListener(activated: descriptor)
      default:
        log.warning(
          "a socket named \"\(name)\" was handed over; only varlink and control are known")
      }
    }
    if reading != nil || control != nil, options.socket != nil {
      log.warning("--socket is ignored: sockets were handed over")
    }
    let locations = options.locations
    if reading == nil || control == nil, options.socket == nil {
      let folder = FilePath(locations.socket).removingLastComponent().string
      try? Kernel.makeDirectories(folder, mode: 0o755)
    }
    let ours = try reading ?? UnixListener(path: locations.socket, mode: 0o660)
    let steering: UnixListener
    do {
      steering = try control ?? UnixListener(path: locations.controlSocket, mode: 0o600)
    } catch {
      ours.remove()
      throw error
    }
    return Daemon.Sockets(reading: ours, control: steering)
  }
}
