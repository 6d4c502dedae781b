// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see: ready to read gzip, for use by the readers only.
static inline int czlib_begin_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}
