// SPDX-License-Identifier: Apache-2.0

// A library for LD_PRELOAD that makes file calls fail: a disk that is full or broken, a process without descriptors, reads that
// give a few bytes at a time, a file system that is somebody else's.
//
// $FAULTS names a file of 4096 bytes that is mapped and read at every call, so that faults come and go while the program runs.
// Each of its lines is a rule: the call, a pattern of paths, and what comes of it:
//   write  */ledger.sqlite*  ENOSPC     the call fails so
//   read   */corpus/*        short:7    at most so many bytes
//   fstatfs  *               type:6969  the file system's type
//   inotify_add_watch  */corpus*  silent  the watch is made and tells of nothing but the folder's own end
// "write" and "read" stand for their positioned forms, too.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/vfs.h>
#include <unistd.h>

static const char *rules;
static const size_t size = 4096;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void map_rules(void) {
  const char *path = getenv("FAULTS");
  int file = path ? REAL(open)(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return;
  void *mapped = mmap(NULL, size, PROT_READ, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) rules = mapped;
  close(file);
}

static int number(const char *name) {
  static const struct { const char *name; int value; } known[] = {
      {"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EMFILE", EMFILE}, {"EROFS", EROFS}, {"EACCES", EACCES}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(name, known[i].name) == 0) return known[i].value;
  return EINVAL;
}

// What the first rule for this call and path says; nothing where there is none.
static int outcome(const char *call, const char *path, char *result, size_t room) {
  if (!rules || !rules[0]) return 0;
  char copy[4097];
  memcpy(copy, rules, size);
  copy[size] = 0;
  char *rest;
  for (char *line = strtok_r(copy, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
    char name[64], pattern[512], what[64];
    if (sscanf(line, "%63s %511s %63s", name, pattern, what) != 3) continue;
    if (strcmp(name, call) || fnmatch(pattern, path, 0)) continue;
    snprintf(result, room, "%s", what);
    return 1;
  }
  return 0;
}

static const char *path_of(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

// Whether the call on this descriptor must fail; a rule that shortens changes *count instead.
static int fails(const char *call, int descriptor, size_t *count) {
  char path[PATH_MAX], what[64];
  int before = errno;
  int found = rules && rules[0] && outcome(call, path_of(descriptor, path), what, sizeof what);
  errno = before;
  if (!found) return 0;
  if (strncmp(what, "short:", 6) == 0) {
    size_t most = (size_t)atol(what + 6);
    if (count && *count > most) *count = most;
    return 0;
  }
  errno = number(what);
  return 1;
}

static int opening_fails(int folder, const char *name) {
  char path[2 * PATH_MAX], what[64], parent[PATH_MAX];
  if (!rules || !rules[0]) return 0;
  if (name[0] == '/' || folder == AT_FDCWD) snprintf(path, sizeof path, "%s", name);
  else snprintf(path, sizeof path, "%s/%s", path_of(folder, parent), name);
  if (!outcome("open", path, what, sizeof what)) return 0;
  errno = number(what);
  return 1;
}

#define MODE                                  \
  mode_t mode = 0;                            \
  if (flags & (O_CREAT | __O_TMPFILE)) {      \
    va_list list;                             \
    va_start(list, flags);                    \
    mode = va_arg(list, mode_t);              \
    va_end(list);                             \
  }

int open(const char *path, int flags, ...) {
  MODE return opening_fails(AT_FDCWD, path) ? -1 : REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE return opening_fails(AT_FDCWD, path) ? -1 : REAL(open64)(path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE return opening_fails(folder, path) ? -1 : REAL(openat)(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE return opening_fails(folder, path) ? -1 : REAL(openat64)(folder, path, flags, mode);
}

ssize_t read(int file, void *buffer, size_t count) {
  return fails("read", file, &count) ? -1 : REAL(read)(file, buffer, count);
}
ssize_t pread(int file, void *buffer, size_t count, off_t at) {
  return fails("read", file, NULL) ? -1 : REAL(pread)(file, buffer, count, at);
}
ssize_t pread64(int file, void *buffer, size_t count, off64_t at) {
  return fails("read", file, NULL) ? -1 : REAL(pread64)(file, buffer, count, at);
}
ssize_t write(int file, const void *buffer, size_t count) {
  return fails("write", file, &count) ? -1 : REAL(write)(file, buffer, count);
}
ssize_t pwrite(int file, const void *buffer, size_t count, off_t at) {
  return fails("write", file, NULL) ? -1 : REAL(pwrite)(file, buffer, count, at);
}
ssize_t pwrite64(int file, const void *buffer, size_t count, off64_t at) {
  return fails("write", file, NULL) ? -1 : REAL(pwrite64)(file, buffer, count, at);
}
int ftruncate(int file, off_t length) {
  return fails("write", file, NULL) ? -1 : REAL(ftruncate)(file, length);
}
int ftruncate64(int file, off64_t length) {
  return fails("write", file, NULL) ? -1 : REAL(ftruncate64)(file, length);
}
int fsync(int file) { return fails("fsync", file, NULL) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails("fsync", file, NULL) ? -1 : REAL(fdatasync)(file); }

int socketpair(int domain, int type, int protocol, int pair[2]) {
  char what[64];
  if (outcome("socketpair", "", what, sizeof what)) {
    errno = number(what);
    return -1;
  }
  return REAL(socketpair)(domain, type, protocol, pair);
}

int fstatfs(int file, struct statfs *system) {
  int result = REAL(fstatfs)(file, system);
  char path[PATH_MAX], what[64];
  if (result == 0 && outcome("fstatfs", path_of(file, path), what, sizeof what))
    system->f_type = strtol(what + 5, NULL, 16);
  return result;
}

int inotify_add_watch(int queue, const char *path, uint32_t mask) {
  char real[PATH_MAX], what[64];
  if (!realpath(path, real)) real[0] = 0;
  if (outcome("inotify_add_watch", real, what, sizeof what)) {
    if (strcmp(what, "silent")) {
      errno = number(what);
      return -1;
    }
    mask = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
  }
  return REAL(inotify_add_watch)(queue, path, mask);
}
