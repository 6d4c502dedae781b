# SPDX-License-Identifier: Apache-2.0
"""Files as people have them, read by the service within its sandbox: what needs a library or a program of its own."""
import io
import os
import zipfile

from harness import CORPUS, NOTE, ctl, objects, run, test

#: Paragraphs of the article, each a line.
LINES = [line for line in NOTE.split('\n') if line]


def pdf():
    """A page of text as PDF, with a table of its objects."""
    words = ['BT /F1 11 Tf 50 760 Td 14 TL']
    for number, line in enumerate(LINES):
        piece = ''
        for word in line.split():
            if len(piece) + len(word) > 80:
                words.append(f'({piece.strip()}) Tj T*')
                piece = ''
            piece += ' ' + word
        words.append(f'({piece.strip()}) Tj T* T*')
    words.append('ET')
    content = '\n'.join(words).encode('latin-1')
    parts = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
             b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
             b'<< /Length %d >>\nstream\n%s\nendstream' % (len(content), content),
             b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    out = io.BytesIO(b'%PDF-1.4\n')
    out.seek(0, 2)
    places = []
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(b'%d 0 obj\n%s\nendobj\n' % (number, part))
    table = out.tell()
    out.write(b'xref\n0 %d\n0000000000 65535 f \n' % (len(parts) + 1))
    for place in places:
        out.write(b'%010d 00000 n \n' % place)
    out.write(b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(parts) + 1, table))
    return out.getvalue()


def docx():
    """The article as a word processor saves it."""
    space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    body = ''.join(f'<w:p><w:r><w:t>{line}</w:t></w:r></w:p>' for line in LINES)
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as parts:
        parts.writestr('word/document.xml', f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def html():
    return ('<html><body><h1>%s</h1>%s</body></html>' % (LINES[0], ''.join(f'<p>{line}</p>' for line in LINES[1:]))).encode()


def mail():
    return ('From: Ada Finch <ada@tarn.example>\nTo: desk@tarn.example\nSubject: %s\nDate: Sat, 3 May 2031 09:00:00 +0000\n'
            'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%s' % (LINES[0], '\n\n'.join(LINES[1:]))).encode()


@test
def files_of_every_kind_are_read_within_the_sandbox():
    run('systemctl', 'start', 'corpusd.socket', 'corpusd-control.socket', 'corpusd.service')
    files = {'inquiry.pdf': pdf(), 'inquiry.docx': docx(), 'inquiry.html': html(), 'inquiry.eml': mail()}
    for name, content in files.items():
        path = f'{CORPUS}/{name}'
        with open(path, 'wb') as file:
            file.write(content)
        run('chown', 'reporter:corpusd', path)
        os.chmod(path, 0o640)
    ctl('sync')
    has_poppler = os.path.exists('/usr/bin/pdftotext')
    for name in files:
        if name == 'inquiry.pdf' and not has_poppler:
            continue
        entry, = objects('articles', name)
        assert entry['state'] == 'ready', entry
        said = {claim['content'] for claim in objects('claims', name)}
        assert any('ignored two warnings' in words for words in said), (name, said)
        assert any('We told them in March' in words for words in said), (name, said)
    # What the service itself holds in memory is none of what reads them.
    pid = run('systemctl', 'show', '-P', 'MainPID', 'corpusd').stdout.strip()
    with open(f'/proc/{pid}/maps') as file:
        maps = file.read()
    for library in ('libgmime', 'libarchive'):
        assert library not in maps, library
    for name in files:
        run('rm', f'{CORPUS}/{name}')
    ctl('sync')
    assert not any(article['path'].startswith('inquiry.') for article in objects('articles'))
