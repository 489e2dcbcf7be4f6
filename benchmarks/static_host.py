"""Host of static files over HTTP/2, with a certificate of its own, as hosts such as GitHub Pages are met."""

import datetime
import ipaddress
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

NODE = Path(sys.prefix) / "bin/node"
SCRIPT = Path(__file__).with_suffix(".mjs")
LIFE = datetime.timedelta(days=2)


@contextmanager
def host(site: Path, port: int, scratch: Path) -> Iterator[str]:
    """Serve a folder as long as the block runs; give its origin. ``scratch`` takes the certificate.

    Needs the Node.js of `make checkers`. Raises OSError where it does not start.
    """
    certificate, key = _write_certificate(scratch)
    command = [str(NODE), str(SCRIPT), str(site), str(port), str(certificate), str(key)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            if process.stdout is None or not process.stdout.readline():
                raise OSError(f"{SCRIPT.name} does not listen at port {port}")
            yield f"https://127.0.0.1:{port}"
        finally:
            os.killpg(
                process.pid, signal.SIGTERM
            )  # what is called node may be a script that starts it


def _write_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate for 127.0.0.1 that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - LIFE)
        .not_valid_after(now + LIFE)
        .add_extension(address, critical=False)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths
