// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Moments on the wall clock of whoever reads them.
enum LocalTime {
  /// `2031-05-04T10:20:30Z` as "2031-05-04 12:20:30" where clocks are two hours ahead; what is no moment stays as it stands.
  static func stamp(_ moment: String) -> String {
    let fields = moment.split { !$0.isNumber }.compactMap { Int32($0) }
    guard moment.hasSuffix("Z"), fields.count >= 6,
      let clock = fieldsOfClock(at: seconds(Array(fields.prefix(6)), isLocal: false), isLocal: true)
    else { return moment }
    return "\(day(clock)) \(time(clock))"
  }

  /// This moment, as "2031-05-04 12:20:30".
  static func now() -> String {
    guard let clock = fieldsOfClock(at: Glibc.time(nil), isLocal: true) else { return "" }
    return "\(day(clock)) \(time(clock))"
  }

  /// The moment at which a day of the wall clock begins, or ends, as the service takes it.
  static func moment(of date: String, atEnd: Bool) -> String {
    let fields = date.split(separator: "-").compactMap { Int32($0) }
    guard fields.count == 3 else { return date }
    let moment = seconds(fields + (atEnd ? [23, 59, 59] : [0, 0, 0]), isLocal: true)
    guard let clock = fieldsOfClock(at: moment, isLocal: false) else { return date }
    return "\(day(clock))T\(time(clock))Z"
  }

  private static func day(_ clock: [Int32]) -> String {
    "\(clock[0])-\(two(clock[1]))-\(two(clock[2]))"
  }

  private static func time(_ clock: [Int32]) -> String {
    clock[3...].map(two).joined(separator: ":")
  }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Year, month, day, hour, minute and second of a moment, here or in UTC.
  private static func fieldsOfClock(at seconds: Int, isLocal: Bool) -> [Int32]? {
    var value = seconds
    var time = unsafe tm()
    let found = unsafe isLocal ? localtime_r(&value, &time) : gmtime_r(&value, &time)
    guard unsafe found != nil else { return nil }
    return unsafe [
      time.tm_year + 1900, time.tm_mon + 1, time.tm_mday, time.tm_hour, time.tm_min, time.tm_sec,
    ]
  }

  private static func seconds(_ fields: [Int32], isLocal: Bool) -> Int {
    var time = unsafe tm()
    unsafe time.tm_year = fields[0] - 1900
    unsafe time.tm_mon = fields[1] - 1
    unsafe time.tm_mday = fields[2]
    unsafe time.tm_hour = fields[3]
    unsafe time.tm_min = fields[4]
    unsafe time.tm_sec = fields[5]
    // Whether summer time holds is for the library to know.
    unsafe time.tm_isdst = -1
    return unsafe isLocal ? mktime(&time) : timegm(&time)
  }
}
