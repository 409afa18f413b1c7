"""What plugins need whose files are ZIP archives of XML: opened within bounds, written alike.

`Archive` reads parts of an archive from anywhere; `parse_xml` reads XML without expanding or
fetching anything; `write_archive` writes one whose bytes depend on its parts alone.
"""

from quizgen.archive import Archive, parse_xml, write_archive

__all__ = ["Archive", "parse_xml", "write_archive"]
