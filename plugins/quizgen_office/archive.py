"""The parts of an office document, which name each other by relations."""

import posixpath

from quizgen.plugin.archive import Archive

_MARKUP = 3  # times as much markup as text may be unpacked
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class OfficeArchive(Archive):
    """An opened office document; `where` names it in errors."""

    def __init__(self, data: bytes, where: str, max_size: int) -> None:
        """Open `data`; `InputError` when it is no archive, or one too large to be read safely."""
        hint = "save it anew in an office program"
        super().__init__(data, where, "an office document", hint, most=_MARKUP * max_size)

    def related(self, name: str, kind: str) -> list[str]:
        """The names of the parts of `kind` (the end of its type) that the part `name` names."""
        return [target for _, target in self.relations(name, kind)]

    def relations(self, name: str, kind: str) -> list[tuple[str, str]]:
        """The ids and names of the parts of `kind` that the part `name` names, in its order."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return []
        return [
            (one.get("Id", ""), _inside(folder, one.get("Target", "")))
            for one in root.iter(_RELATIONS)
            if one.get("Type", "").endswith("/" + kind) and one.get("TargetMode") != "External"
        ]

    def main(self, kind: str = "officeDocument") -> str:
        """The name of the part that holds the document itself; `InputError` when none is named."""
        for name in self.related("", kind):
            return name
        raise self.broken("this is not an office document (no main part)")


def _inside(folder: str, target: str) -> str:
    """The name of a part relative to `folder`, or from the root with a slash in front."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
