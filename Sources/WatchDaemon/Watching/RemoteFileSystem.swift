// SPDX-License-Identifier: Apache-2.0

/// File systems whose files others may change without the kernel's telling: they are looked at from time to time.
enum RemoteFileSystem {
  /// What `statfs` calls them; from linux/magic.h and the file systems' own headers.
  private static let types: Set<UInt32> = [
    0x6969,  // NFS
    0xff53_4d42, 0xfe53_4d42, 0x517b,  // SMB: CIFS, SMB 2 and later, the old smbfs
    0x6573_5546,  // FUSE, of which sshfs and most cloud drives are made
    0x0102_1997,  // 9P, as virtual machines share folders
    0x5346_414f, 0x6b41_4653,  // AFS
    0x00c3_6400,  // Ceph
    0x7375_7245,  // Coda
    0x564c,  // NCP
    0x0bd0_0bd0,  // Lustre
    0x0116_1970,  // GFS2
    0x7461_636f,  // OCFS2
    0x4750_4653,  // GPFS
    0x786f_4256,  // VirtualBox's shared folders
    0xbacb_acbc,  // VMware's shared folders
    0x1983_0326,  // BeeGFS
  ]

  /// Whether a file system of this type, as `statfs` gives it, is one.
  static func includes(type: UInt32) -> Bool { types.contains(type) }
}
