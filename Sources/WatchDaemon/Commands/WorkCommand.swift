import ArgumentParser

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "work")
}
