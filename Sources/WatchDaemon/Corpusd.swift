import ArgumentParser
import CSystemd
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import SystemPackage
import TOMLKit
@main struct Corpusd: AsyncParsableCommand { }
