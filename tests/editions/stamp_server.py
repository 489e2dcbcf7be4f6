"""Time stamp authority on this machine, made with openssl."""

import contextlib
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

CONFIG = """
[req]
distinguished_name = dn
prompt = no
[dn]
CN = Port clock
[ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[stamp]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = clock
[clock]
serial = {folder}/serial
signer_cert = {folder}/stamp.pem
signer_key = {folder}/stamp.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def make_authority(folder: Path) -> Path:
    """Make keys and certificates in a folder, and return the file of the root certificate."""
    (folder / "tsa.cnf").write_text(CONFIG.format(folder=folder), encoding="utf-8")
    (folder / "serial").write_text("01\n", encoding="utf-8")

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    new = ("req", "-config", "tsa.cnf", "-newkey", "rsa:2048", "-nodes", "-days", "3")
    openssl(*new, "-x509", "-extensions", "ca", "-keyout", "ca.key", "-out", "ca.pem")
    openssl(*new, "-subj", "/CN=Port clock stamps", "-keyout", "stamp.key", "-out", "stamp.csr")
    signed = ("-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "7", "-days", "2")
    extended = ("-extfile", "tsa.cnf", "-extensions", "stamp")
    openssl("x509", "-req", "-in", "stamp.csr", *signed, *extended, "-out", "stamp.pem")
    return folder / "ca.pem"


def _reply(folder: Path, query: bytes) -> bytes:
    (folder / "query").write_bytes(query)
    subprocess.run(
        ["openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-out", "reply"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return (folder / "reply").read_bytes()


@contextlib.contextmanager
def serve_stamps(folder: Path, *, always: bytes = b"") -> Iterator[str]:
    """Answer queries at the address yielded, always with the same bytes if there are some."""

    class Clock(BaseHTTPRequestHandler):
        def do_POST(self):
            query = self.rfile.read(int(self.headers["Content-Length"]))
            body = always or _reply(folder, query)
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Clock)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
