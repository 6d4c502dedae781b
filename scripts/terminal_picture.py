# SPDX-License-Identifier: Apache-2.0
"""What a program prints on a terminal, as a picture: SVG, so that it stays sharp, can be searched, and comes out the same each time."""
import fcntl
import html
import os
import pty
import re
import struct
import subprocess
import termios

COLOURS = {'31': '#ff7b72', '32': '#7ee787', '33': '#e3b341', '34': '#79c0ff', '35': '#d2a8ff', '36': '#76e3ea'}
WIDTH, HEIGHT, MARGIN = 8.4, 18, 14


def printed(command, columns, environment):
    """The command's output on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack('HHHH', 1000, columns, 0, 0))
    program = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
                               env={**environment, 'TERM': 'xterm-256color', 'PAGER': 'cat'})
    os.close(theirs)
    out = b''
    while True:
        try:
            part = os.read(ours, 1 << 16)
        except OSError:
            part = b''
        if not part:
            break
        out += part
    os.close(ours)
    program.wait()
    return out.decode().replace('\r\n', '\n')


def runs(line):
    """The line's parts with the style that stands before each."""
    style = set()
    for part in re.split(r'(\x1b\[[0-9;]*m)', line):
        if part.startswith('\x1b['):
            for code in part[2:-1].split(';'):
                style = set() if code in ('', '0') else style | {code}
        elif part:
            yield part, frozenset(style)


def svg(title, text, columns):
    """A picture of a terminal with this text."""
    lines = text.rstrip('\n').split('\n')
    width, height = round(columns * WIDTH + 2 * MARGIN), (len(lines) + 1) * HEIGHT + 2 * MARGIN
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">', f'<title>{html.escape(title)}</title>',
           f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>',
           '<g font-family="ui-monospace, DejaVu Sans Mono, Menlo, monospace" font-size="14" fill="#e6edf3" xml:space="preserve">']
    for row, line in enumerate(['\x1b[2m$\x1b[0m ' + title, *lines]):
        column = 0
        for words, style in runs(line):
            looks = ''.join(f' fill="{COLOURS[code]}"' for code in sorted(style) if code in COLOURS)
            looks += ' font-weight="bold"' if '1' in style else ''
            looks += ' opacity="0.6"' if '2' in style else ''
            length = f' textLength="{len(words) * WIDTH:.1f}"'
            out.append(f'<text x="{MARGIN + column * WIDTH:.1f}" y="{MARGIN + HEIGHT * (row + 0.8):.1f}"{length}{looks}>'
                       f'{html.escape(words)}</text>')
            column += len(words)
    return '\n'.join([*out, '</g>', '</svg>', ''])
