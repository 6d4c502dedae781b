// SPDX-License-Identifier: Apache-2.0

#include "CArchive.h"

#include <dlfcn.h>
#include <pthread.h>

static struct carchive functions;
static int is_there;

static void load(void) {
  void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  is_there = 1;
#define FIND(name) \
  if (!(functions.name = (__typeof__(functions.name))dlsym(library, "archive_" #name))) is_there = 0
  FIND(read_new);
  FIND(read_free);
  FIND(read_support_format_zip);
  FIND(read_open_memory);
  FIND(read_next_header);
  FIND(read_data);
  FIND(entry_pathname);
}

const struct carchive *carchive(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_there ? &functions : NULL;
}
