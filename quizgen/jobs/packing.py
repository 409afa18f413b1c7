"""Bytes in fewer bytes, on disk and on the way."""


def pack(data: bytes) -> bytes:
    """`data` in fewer bytes."""
    import zstandard

    fewer: bytes = zstandard.ZstdCompressor(level=1).compress(data)
    return fewer


def unpack(fewer: bytes) -> bytes:
    """What `pack` packed."""
    import zstandard

    data: bytes = zstandard.ZstdDecompressor().decompress(fewer)
    return data
