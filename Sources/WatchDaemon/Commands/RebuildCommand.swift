import ArgumentParser

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rebuild")
}
