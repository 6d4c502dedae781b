// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE
#include "CLinux.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

int clinux_set_parent_death_signal(int signal) {
  return prctl(PR_SET_PDEATHSIG, (unsigned long)signal, 0UL, 0UL, 0UL);
}

int clinux_set_dumpable(int dumpable) {
  return prctl(PR_SET_DUMPABLE, (unsigned long)dumpable, 0UL, 0UL, 0UL);
}

ssize_t clinux_read_directory(int directory, void *buffer, size_t size) {
  return (ssize_t)syscall(SYS_getdents64, directory, buffer, size);
}

int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

int clinux_memory_file(void) {
  return memfd_create("corpusd", MFD_CLOEXEC);
}

int clinux_limit_processor(pid_t process, unsigned seconds) {
  struct rlimit limit = {.rlim_cur = seconds, .rlim_max = seconds + 1};
  return prlimit(process, RLIMIT_CPU, &limit, NULL);
}

// libdispatch, once it has a pool of threads, looks every second whether they are blocked and more are needed. Here nothing blocks on
// that pool, and the look would wake an idle process each second. It has no switch: the linker passes this call through here
// (--wrap), where only that timer (a second, without leeway) is kept from ever firing. Tests, whose libdispatch is a shared library,
// keep it.
void __real_dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway);
void __wrap_dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway);

void __wrap_dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway) {
  const uint64_t second = 1000000000, never = UINT64_MAX;
  int is_monitor = interval == second && leeway == 0;
  __real_dispatch_source_set_timer(source, is_monitor ? never : start, is_monitor ? never : interval, leeway);
}

uint32_t clinux_file_system_type(int descriptor) {
  struct statfs system;
  return fstatfs(descriptor, &system) == 0 ? (uint32_t)system.f_type : 0;
}
