// SPDX-License-Identifier: Apache-2.0

// The few calls that Swift cannot make itself: variadic ones, and ones that Glibc's Swift module lacks.
// Each returns what the kernel returned: -1 and errno where it failed.
#pragma once
#include <malloc.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/types.h>

/// Asks that the calling process get `signal` when the thread that made it ends.
///
/// The corresponding C function is `prctl` with PR_SET_PDEATHSIG.
int clinux_set_parent_death_signal(int signal);

/// Forbids core dumps and tracing of the calling process by others of its user.
///
/// The corresponding C function is `prctl` with PR_SET_DUMPABLE.
int clinux_set_dumpable(int dumpable);

/// Reads the next names of an open directory; 0 at its end.
///
/// The corresponding kernel call is `getdents64`, whose records are read as bytes: struct dirent's name is a tuple in Swift.
ssize_t clinux_read_directory(int directory, void *buffer, size_t size);

/// Has a spawned process close all descriptors from `first` on.
///
/// The corresponding C function is `posix_spawn_file_actions_addclosefrom_np`.
int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// Tells the type of the file system that an open file lies on; 0 where it cannot be told.
///
/// The corresponding C function is `fstatfs`.
uint32_t clinux_file_system_type(int descriptor);

/// Makes a file that is only in memory and closes when a program is executed.
///
/// The corresponding C function is `memfd_create`.
int clinux_memory_file(void);

/// Bounds the seconds of the processor that another process may use; it gets SIGXCPU, and a second later SIGKILL.
///
/// The corresponding C function is `prlimit` with RLIMIT_CPU.
int clinux_limit_processor(pid_t process, unsigned seconds);
