/// Penn Treebank parts of speech, as the treebanks' XPOS column has them.
package enum Tag: UInt8, Sendable {
  case other
}

/// Universal Dependencies relations, without subtypes.
package enum Relation: UInt8, Sendable {
  case root
}

/// Begin, inside or outside of a name.
package enum NameTag: UInt8, Sendable {
  case outside, beginPerson, insidePerson, beginOrganization, insideOrganization, beginPlace,
    insidePlace
}
