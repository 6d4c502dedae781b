# SPDX-License-Identifier: Apache-2.0
"""Each directive of the units that forbids something, tried.

An attempt counts as proof where three things hold: without the directive it succeeds, with this one directive it does not, and with
the whole unit it does not either. So no attempt passes because something else forbids it, or because it never could work.
"""
import json
import os
import pwd
import re
import shutil
import socket
import subprocess
import time

from attempts import ATTEMPTS
from harness import run, test

UNITS = {'corpusd': '/usr/local/lib/systemd/system/corpusd.service',
         'corpusd@': '/usr/local/lib/systemd/system/corpusd@.service'}
PYTHON = '/usr/bin/python3'
FOLDER = '/usr/local/lib/corpusd-attempts'
FACTS = f'{FOLDER}/facts.json'
STATE = '/var/lib/attempts'
MEMORY_KEY = 0x636f7270

#: Somebody with no other process: what is his is removed with his last unit.
LONER = 'User=loner'
#: What an attempt needs beside its directive, to be one that the directive alone decides: most are root's.
BESIDE = {
    'ProtectProc': [LONER],
    'RemoveIPC': [LONER],
    'NoNewPrivileges': [LONER],
    'LimitCORE': [LONER],
    'SystemCallErrorNumber': ['SystemCallFilter=@system-service'],
}

#: Why some directives are not tried.
UNTRIED = {
    'AmbientCapabilities': 'empty, as without it: there is nothing that it takes away',
    'ProtectClock': 'the container of these tests denies all calls that concern the clock',
    'KeyringMode': 'the container of these tests denies all calls that concern keys',
    'StateDirectory': 'gives something; that nothing else can be written is what ProtectSystem\'s attempt shows',
    'Nice': 'gives way to others, forbids nothing',
    'IOSchedulingClass': 'gives way to others, forbids nothing',
    'IOSchedulingPriority': 'gives way to others, forbids nothing',
    'Environment': 'forbids nothing',
    **dict.fromkeys(['Type', 'ExecStart', 'ExecReload', 'WatchdogSec', 'TimeoutStartSec', 'TimeoutStopSec', 'Restart', 'RestartSec',
                     'RestartPreventExitStatus'], 'the life of the service: see service_tests.py'),
}


def directives(unit):
    """The lines of a unit's [Service] section, by key and in order."""
    found = {}
    section = ''
    for line in open(UNITS[unit]).read().splitlines():
        if line.startswith('['):
            section = line
        elif section == '[Service]' and line and not line.startswith('#'):
            found.setdefault(line.split('=', 1)[0], []).append(line)
    return found


def attempted(lines, names=(), name='attempt'):
    """What comes of the attempts in a unit of these lines."""
    output = f'/run/{name}.json'
    if not any(line.startswith('StateDirectory=') for line in lines):
        lines = [*lines, 'StateDirectory=attempts']
    with open(f'/run/systemd/system/{name}.service', 'w') as file:
        quoted = ' '.join(f'"{one}"' for one in names)
        file.write('\n'.join(['[Service]', 'Type=oneshot', f'ExecStart={PYTHON} {FOLDER}/attempts.py {FACTS} {quoted}',
                              f'StandardOutput=truncate:{output}', *lines]) + '\n')
    run('systemctl', 'daemon-reload')
    run('systemctl', 'start', f'{name}.service')
    return json.load(open(output))


def prepare():
    """What the attempts look for outside: planted, so that it is there to be denied."""
    run('useradd', '--system', 'loner', ok=(0, 9))
    run('systemctl', 'stop', 'corpusd*.service', 'corpusd*.socket')
    os.makedirs(FOLDER, exist_ok=True)
    shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'attempts.py'), FOLDER)
    facts = {'state': STATE, 'home': '/home/reporter', 'secret': f'{FOLDER}/secret', 'tmp': '/tmp/attempt-planted',
             'device': '/dev/attempt-planted', 'node': '/attempt-device', 'module': '/usr/lib/modules/attempt-planted',
             'mounts': os.readlink('/proc/1/ns/mnt'), 'setuid': '/usr/local/bin/attempt-id', 'memory': MEMORY_KEY,
             'stranger': pwd.getpwnam('stranger').pw_uid}
    os.makedirs('/usr/lib/modules', exist_ok=True)
    for key in ('secret', 'tmp', 'device', 'module'):
        with open(facts[key], 'w') as file:
            file.write('planted')
        os.chmod(facts[key], 0o600 if key == 'secret' else 0o644)
    if not os.path.exists(facts['node']):
        # FUSE: a device that no service gets unasked.
        run('mknod', '-m', '666', facts['node'], 'c', '10', '229')
    shutil.copy('/usr/bin/id', facts['setuid'])
    os.chmod(facts['setuid'], 0o4755)
    listener = socket.create_server(('127.0.0.1', 0))
    facts['port'] = listener.getsockname()[1]
    with open(FACTS, 'w') as file:
        json.dump(facts, file)
    os.chmod(FACTS, 0o644)
    return listener


def one_directive(key, unit):
    """The lines that stand for an attempt: those of its directive, or the one line that it names."""
    directive, _, line = key.partition(' ')
    lines = directives(unit)[directive]
    return [each for each in lines if each.split('=', 1)[1].startswith('~')] if line else lines[:1] if directive == 'SystemCallFilter' else lines


def is_memory_there():
    return f'0x{MEMORY_KEY:08x}' in run('ipcs', '-m').stdout


def leftover_memory(seconds=0):
    """Whether the shared memory that an attempt made is still there after so many seconds; it is removed."""
    end = time.monotonic() + seconds
    while is_memory_there() and time.monotonic() < end:
        time.sleep(0.05)
    there = is_memory_there()
    run('ipcrm', '-M', str(MEMORY_KEY), ok=(0, 1))
    return there


@test
def every_directive_is_tried_or_said_why_not():
    for unit in UNITS:
        named = {key.split()[0] for key in ATTEMPTS} | set(UNTRIED)
        assert set(directives(unit)) <= named, set(directives(unit)) - named
    both = {key.split()[0] for key in ATTEMPTS} & set(UNTRIED)
    assert not both, both


@test
def each_directive_alone_forbids_what_it_is_there_for():
    listener = prepare()
    wrong = {}
    free = attempted([])
    leftover_memory()
    for number, key in enumerate(ATTEMPTS):
        beside = BESIDE.get(key, [])
        without = attempted(beside, [key], f'without{number}')[key] if beside else free[key]
        if key == 'RemoveIPC':
            without = 'done' if leftover_memory() else 'gone'
        name = f'only{number}'
        alone = attempted([*beside, *one_directive(key, 'corpusd')], [key], name)[key]
        if key == 'RemoveIPC':
            # The manager removes it soon after the unit has ended, and later on a busy machine.
            alone = 'done' if leftover_memory(seconds=20) else 'gone'
        if key == 'SystemCallErrorNumber':
            # The other way round: this directive makes a deadly refusal a mild one.
            if not without.startswith('ended by') or not alone.startswith('EACCES'):
                wrong[key] = f'without it "{without}", with it "{alone}"'
        elif without != 'done' or alone == 'done':
            wrong[key] = f'without it "{without}", with it "{alone}"'
    listener.close()
    assert not wrong, '\n'.join(f'{key}: {words}' for key, words in wrong.items())


@test
def the_whole_units_forbid_all_of_it():
    listener = prepare()
    skipped = {'Type', 'ExecStart', 'ExecReload', 'WatchdogSec', 'Restart', 'RestartSec', 'RestartPreventExitStatus'}
    for unit in UNITS:
        lines = [line for key, found in directives(unit).items() if key not in skipped for line in found]
        state = directives(unit)['StateDirectory'][0].split('=')[1].replace('%i', 'attempt')
        lines = [line.replace('%i', 'attempt') for line in lines]
        facts = json.load(open(FACTS))
        facts['state'] = f'/var/lib/{state}'
        json.dump(facts, open(FACTS, 'w'))
        came = attempted(lines, name='whole')
        came['RemoveIPC'] = 'done' if leftover_memory() else 'gone'
        done = [key for key, words in came.items() if words == 'done']
        assert not done, f'{unit}: {done}'
    listener.close()


@test
def the_template_shows_no_home_at_all():
    line = directives('corpusd@')['ProtectHome']
    assert line == ['ProtectHome=tmpfs'], line
    with open('/run/systemd/system/homes.service', 'w') as file:
        file.write('[Service]\nType=oneshot\n' + line[0] + '\nExecStart=/bin/sh -c "ls -A /home /root"\nStandardOutput=truncate:/run/homes\n')
    run('systemctl', 'daemon-reload')
    run('systemctl', 'start', 'homes')
    assert open('/run/homes').read().split() == ['/home:', '/root:'], open('/run/homes').read()


@test
def exposure_is_what_the_documentation_says():
    for unit, most in (('corpusd.service', 0.3), ('corpusd@srv-news.service', 0.2)):
        said = run('systemd-analyze', 'security', '--no-pager', unit).stdout.strip().splitlines()[-1]
        exposure = float(re.search(r': (\d+\.\d+)', said).group(1))
        assert exposure <= most, said
