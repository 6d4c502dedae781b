// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <archive.h>
#include <archive_entry.h>

/// Functions of libarchive, each under its name without "archive_".
struct carchive {
  __typeof__(archive_read_new) *read_new;
  __typeof__(archive_read_free) *read_free;
  __typeof__(archive_read_support_format_zip) *read_support_format_zip;
  __typeof__(archive_read_open_memory) *read_open_memory;
  __typeof__(archive_read_next_header) *read_next_header;
  __typeof__(archive_read_data) *read_data;
  __typeof__(archive_entry_pathname) *entry_pathname;
};

/// libarchive, loaded when it is first asked for; null where it is not installed.
///
/// Linked, it and the nine libraries that it brings would be loaded by every process, watchctl's too, a millisecond each time.
const struct carchive *carchive(void);
