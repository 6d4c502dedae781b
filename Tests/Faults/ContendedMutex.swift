// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Three threads that count under one `Mutex`: nothing can be righter, yet the thread sanitizer complains.
///
/// While it does, `thread.suppressions` are needed. It is a program by itself, no part of the package.
@main
enum ContendedMutex {
  static func main() {
    let numbers = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      for number in 0..<200_000 {
        numbers.withLock { numbers in
          if numbers.count == 1000 { numbers = [] }
          numbers.append(number)
        }
      }
    }
  }
}
