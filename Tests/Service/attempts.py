# SPDX-License-Identifier: Apache-2.0
"""What a service that was taken over might try, one attempt for each directive of the unit that forbids it.

    attempts.py FACTS

Runs inside the unit. FACTS is a JSON file: what the machine outside looks like. Prints one JSON line: for every attempt "done", or the
reason why not.
"""
import ctypes
import errno
import json
import mmap
import os
import resource
import signal
import socket
import struct
import sys

libc = ctypes.CDLL(None, use_errno=True)
ATTEMPTS = {}


def attempt(directive):
    def note(function):
        ATTEMPTS[directive] = function
        return function
    return note


def call(name, *arguments):
    """A function of the C library; what the kernel refuses is raised."""
    if getattr(libc, name)(*arguments) == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def refuse_unless(condition, reason):
    if not condition:
        raise OSError(errno.EACCES, reason)


# Files

@attempt('User')
def read_what_is_roots(facts):
    open(facts['secret']).read()


@attempt('Group')
def be_in_roots_group(facts):
    refuse_unless(os.getegid() == 0, 'not in the group root')


@attempt('ProtectSystem')
def write_into_etc(facts):
    open('/etc/attempt', 'w').close()


@attempt('ProtectHome')
def write_into_a_home(facts):
    open(f'{facts["home"]}/attempt', 'w').close()


@attempt('PrivateTmp')
def read_what_others_left_in_tmp(facts):
    open(facts['tmp']).read()


@attempt('PrivateMounts')
def be_in_the_machines_mounts(facts):
    refuse_unless(os.readlink('/proc/self/ns/mnt') == facts['mounts'], 'mounts of its own')


@attempt('UMask')
def make_a_file_that_others_may_read(facts):
    path = f'{facts["state"]}/attempt-{os.getpid()}'
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o666))
    mode = os.stat(path).st_mode & 0o777
    os.unlink(path)
    refuse_unless(mode & 0o077, f'mode {mode:o}')


@attempt('StateDirectoryMode')
def let_others_into_the_state(facts):
    refuse_unless(os.stat(facts['state']).st_mode & 0o077, 'closed to others')


# Devices

@attempt('PrivateDevices')
def use_another_device(facts):
    os.stat(facts['device'])


@attempt('DevicePolicy')
def open_a_device_node(facts):
    try:
        os.close(os.open(facts['node'], os.O_RDWR))
    except OSError as error:
        # No driver: the way to it was open.
        if error.errno not in (errno.ENXIO, errno.ENODEV):
            raise


# Kernel

@attempt('ProtectProc')
def see_other_processes(facts):
    os.stat('/proc/1/status')


@attempt('ProtectKernelTunables')
def change_a_setting_of_the_kernel(facts):
    with open('/proc/sys/net/ipv4/ip_default_ttl', 'r+') as file:
        value = file.read()
        file.seek(0)
        file.write(value)


@attempt('ProtectKernelModules')
def look_at_the_kernels_modules(facts):
    open(facts['module']).read()


@attempt('ProtectKernelLogs')
def read_the_kernels_log(facts):
    refuse_unless(os.stat('/proc/kmsg').st_mode & 0o777, 'closed to everybody')
    os.close(os.open('/proc/kmsg', os.O_RDONLY | os.O_NONBLOCK))


@attempt('ProtectControlGroups')
def make_a_control_group(facts):
    path = f'/sys/fs/cgroup/attempt-{os.getpid()}'
    os.mkdir(path)
    os.rmdir(path)


@attempt('ProtectHostname')
def name_the_machine(facts):
    name = os.uname().nodename.encode()
    call('sethostname', name, len(name))


@attempt('LockPersonality')
def change_personality(facts):
    call('personality', 0x0040000)


@attempt('MemoryDenyWriteExecute')
def make_code_at_run_time(facts):
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


@attempt('RestrictRealtime')
def take_the_processor(facts):
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


@attempt('RestrictSUIDSGID')
def leave_a_setuid_program(facts):
    path = f'{facts["state"]}/attempt-{os.getpid()}'
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o700))
    try:
        os.chmod(path, 0o4755)
    finally:
        os.unlink(path)


@attempt('RestrictNamespaces')
def make_a_namespace(facts):
    call('unshare', 0x04000000)


@attempt('RemoveIPC')
def leave_shared_memory(facts):
    # What becomes of it is looked at from outside, after the end.
    call('shmget', facts['memory'], 4096, 0o1666)


# Privileges

@attempt('NoNewPrivileges')
def become_root_by_a_setuid_program(facts):
    child = os.popen(f'{facts["setuid"]} -u')
    refuse_unless(child.read().strip() == '0', 'stayed who it was')


@attempt('CapabilityBoundingSet')
def give_a_file_away(facts):
    path = f'{facts["state"]}/attempt-{os.getpid()}'
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o700))
    try:
        os.chown(path, facts['stranger'], -1)
    finally:
        os.unlink(path)


@attempt('PrivateUsers')
def become_another_user(facts):
    os.setuid(facts['stranger'])


# Network

@attempt('PrivateNetwork')
def reach_a_server(facts):
    socket.create_connection(('127.0.0.1', facts['port']), timeout=5).close()


@attempt('RestrictAddressFamilies')
def make_a_network_socket(facts):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()


@attempt('IPAddressDeny')
def send_a_datagram(facts):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b'x', ('127.0.0.1', facts['port']))


# System calls

@attempt('SystemCallArchitectures')
def call_the_kernel_as_a_32_bit_program(facts):
    # mov eax, 20 (getpid); int 0x80; ret
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b'\xb8\x14\x00\x00\x00\xcd\x80\xc3')
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    answer = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
    refuse_unless(answer == os.getpid(), f'the kernel says {answer}')


@attempt('SystemCallFilter')
def trace_a_process(facts):
    call('ptrace', 0, 0, 0, 0)


@attempt('SystemCallFilter ~@privileged')
def change_the_root_folder(facts):
    call('chroot', b'/')


@attempt('SystemCallFilter ~@resources')
def choose_a_processor(facts):
    os.sched_setaffinity(0, os.sched_getaffinity(0))


@attempt('SystemCallErrorNumber')
def live_on_after_a_forbidden_call(facts):
    # Without the directive a forbidden call is the end, which the parent sees as a signal.
    libc.ptrace(0, 0, 0, 0)
    refuse_unless(ctypes.get_errno() != errno.EPERM, 'told EPERM, and lived')


# Limits

@attempt('LimitNOFILE')
def open_very_many_files(facts):
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    files = [os.open('/', os.O_PATH) for _ in range(8200)]
    for file in files:
        os.close(file)


@attempt('LimitCORE')
def ask_for_core_dumps(facts):
    resource.setrlimit(resource.RLIMIT_CORE, (4096, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def outcome(function, facts):
    """What comes of an attempt, made by a child of its own."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        try:
            function(facts)
            answer = 'done'
        except OSError as error:
            answer = errno.errorcode.get(error.errno, 'refused') + f': {error.strerror or error}'
        except Exception as error:
            answer = f'{type(error).__name__}: {error}'
        os.write(theirs, answer.encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as file:
        answer = file.read()
    _, status = os.waitpid(child, 0)
    return answer or f'ended by {signal.Signals(os.WTERMSIG(status)).name}'


def main():
    facts = json.load(open(sys.argv[1]))
    names = sys.argv[2:] or ATTEMPTS
    print(json.dumps({name: outcome(ATTEMPTS[name], facts) for name in names}))


if __name__ == '__main__':
    main()
