// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <stddef.h>

/// One of the word lists beside this header, as it was when the program was built.
struct english_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// How many files there are.
size_t english_file_count(void);

/// The file at an index below that count.
struct english_file english_file_at(size_t index);
