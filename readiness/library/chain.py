"""Hashes that chain revisions, and how bodies are packed."""

import zlib
from hashlib import sha256

NO_SHA = b"\0" * 32
"""Stands for "no parent" and "no checklist" in a chained hash."""

_PACK_FROM = 4096
_MOST_UNPACKED = 256 * 1024 * 1024


def checklist_sha(checklist: bytes | None) -> bytes:
    """Return the name under which a checklist copy is stored."""
    return NO_SHA if checklist is None else sha256(checklist).digest()


def revision_sha(parent: bytes, checklist: bytes, body: bytes) -> bytes:
    """Return the hash of a state: of its parent's hash, its checklist's hash, and its bytes."""
    return sha256(parent + checklist + body).digest()


def as_hex(sha: bytes) -> str:
    """Return the form people and files see; "" for none."""
    return "" if sha == NO_SHA else sha.hex()


def from_hex(text: str) -> bytes:
    """Return the stored form of a hash; raises ValueError for what is none."""
    if not text:
        return NO_SHA
    sha = bytes.fromhex(text)
    if len(sha) != len(NO_SHA):
        raise ValueError("not a sha256")
    return sha


def pack(body: bytes) -> tuple[int, bytes]:
    """Return 1 and the compressed bytes, or 0 and the bytes where compressing gains little."""
    if len(body) <= _PACK_FROM:
        return 0, body
    return 1, zlib.compress(body, 1)


def unpack(packed: int, body: bytes) -> bytes:
    """Return the bytes that were packed; raises zlib.error where they are damaged."""
    if not packed:
        return body
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(body, _MOST_UNPACKED)
    if not unpacking.eof:
        raise zlib.error("the packed body is cut short")
    return data
