filedesc://a.arc 0.0.0.0 20310601100000 text/plain 8
1 0 tests
https://l.example/1 192.0.2.1 20310601100000 text/html 70
HTTP/1.1 200 OK
Content-Type: text/html

<p>Two died at Ostly.</p>
