import ArgumentParser
@main struct Watchctl: ParsableCommand { }
