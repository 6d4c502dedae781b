// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

@Suite struct VarlinkCallTests {
  @Test(arguments: [
    (#"{"method":"a.b.C"}"#, "single"), (#" { "method" : "a.b.C" } "#, "single"),
    (#"{"method":"a.b.C","more":false,"parameters":{}}"#, "single"),
    (#"{"method":"a.b.C","parameters":null}"#, "single"),
    (#"{"method":"a.b.C","more":true}"#, "more"), (#"{"method":"a.b.C","oneway":true}"#, "oneway"),
    (#"{"method":"a.b.C","upgrade":true,"more":false}"#, "upgrade"),
    (#"{"method":"a.b.C","more":null}"#, "single"),
    (#"{"method":"a.b.C","org.example":{"trace":1}}"#, "single"),
  ])
  func accepts(json: String, mode: String) throws {
    let call = try VarlinkCall(frame: Array(json.utf8))
    #expect(call.method == "a.b.C")
    #expect(call.interface == "a.b")
    #expect(call.mode.rawValue == mode)
  }

  @Test(arguments: [
    ("", MalformedMessage.notAnObject), ("{", .notAnObject), ("[]", .notAnObject),
    ("\"a\"", .notAnObject), ("1", .notAnObject), ("null", .notAnObject),
    (#"{"method":"a.B"} {}"#, .notAnObject), (#"{"method":"a.B",}"#, .notAnObject),
    (#"{'method':'a.B'}"#, .notAnObject), ("{}", .noMethod), (#"{"method":1}"#, .noMethod),
    (#"{"method":null}"#, .noMethod), (#"{"method":"a.B","x":1}"#, .unknownMember("x")),
    (#"{"method":"a.B","X-y":{}}"#, .unknownMember("X-y")),
    (#"{"method":"a.B","more":1}"#, .wrongType("more")),
    (#"{"method":"a.B","oneway":"true"}"#, .wrongType("oneway")),
    (#"{"method":"a.B","upgrade":{}}"#, .wrongType("upgrade")),
    (#"{"method":"a.B","parameters":[]}"#, .wrongType("parameters")),
    (#"{"method":"a.B","parameters":7}"#, .wrongType("parameters")),
    (#"{"method":"a.B","more":true,"oneway":true}"#, .severalFlags),
    (#"{"method":"a.B","more":true,"oneway":true,"upgrade":true}"#, .severalFlags),
  ])
  func refuses(json: String, error: MalformedMessage) {
    #expect(throws: error) { try VarlinkCall(frame: Array(json.utf8)) }
  }

  @Test func refusesInvalidUTF8AndDeepNesting() {
    #expect(throws: MalformedMessage.self) {
      try VarlinkCall(frame: Array(#"{"method":"a."#.utf8) + [0xC3, 0x28] + Array("\"}".utf8))
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: MalformedMessage.self) {
      try VarlinkCall(frame: Array((#"{"method":"a.B","parameters":{"x":"# + deep).utf8))
    }
  }

  @Test func absentNullAndEmptyParametersAreTheSame() throws {
    for parameters in ["", #","parameters":null"#, #","parameters":{}"#] {
      let call = try VarlinkCall(
        frame: Array("{\"method\":\"\(ListClaims.name)\"\(parameters)}".utf8))
      #expect(try call.parameters(of: ListClaims.self) == ListClaims.Parameters())
    }
  }

  @Test(arguments: [
    (#"{"limit":"many"}"#, "limit"), (#"{"kind":"rumour"}"#, "kind"),
    (#"{"speaker":"Venn"}"#, "speaker"),
    // Of a number that fits no integer, Foundation does not say where it stands.
    (#"{"limit":1.5}"#, "parameters"), (#"{"limit":99999999999999999999}"#, "parameters"),
    (#"{"zeta":1,"alpha":1}"#, "alpha"),
  ])
  func namesTheParameterThatIsWrong(parameters: String, name: String) throws {
    let call = try VarlinkCall(
      frame: Array("{\"method\":\"\(ListClaims.name)\",\"parameters\":\(parameters)}".utf8))
    let error = #expect(throws: VarlinkError.self) { try call.parameters(of: ListClaims.self) }
    guard case .invalidParameter(let found, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == name)
  }

  @Test func namesTheParameterThatIsMissingOrNestedWrong() throws {
    let bare = try VarlinkCall(frame: Array("{\"method\":\"\(GetClaim.name)\"}".utf8))
    let missing = #expect(throws: VarlinkError.self) { try bare.parameters(of: GetClaim.self) }
    #expect(missing?.details.parameter == "id")
    let nested = try VarlinkCall(
      frame: Array(
        "{\"method\":\"\(Import.name)\",\"parameters\":{\"article\":{\"path\":1},\"claims\":[]}}"
          .utf8))
    let wrong = #expect(throws: VarlinkError.self) { try nested.parameters(of: Import.self) }
    #expect(wrong?.details.parameter == "article.path")
  }

  @Test func nullIsAbsentForUnknownParametersToo() throws {
    let call = try VarlinkCall(
      frame: Array("{\"method\":\"\(ListClaims.name)\",\"parameters\":{\"later\":null}}".utf8))
    #expect(try call.parameters(of: ListClaims.self) == ListClaims.Parameters())
  }

  @Test(arguments: VarlinkCall.Mode.allCases)
  func readsWhatItWrites(_ mode: VarlinkCall.Mode) throws {
    let parameters = ListClaims.Parameters(
      path: "a/b.txt", source: "Ω \u{1} \"", kind: .figure, limit: .max)
    var message = try VarlinkCall.encode(ListClaims.self, parameters, mode: mode)
    #expect(message.removeLast() == 0)
    #expect(!message.contains(0))
    let call = try VarlinkCall(frame: message)
    #expect(call.mode == mode)
    #expect(try call.parameters(of: ListClaims.self) == parameters)
  }
}
