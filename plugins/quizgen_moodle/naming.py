"""What the question bank lists: names, categories and tags, as plain text that Moodle keeps."""

import re
from collections.abc import Iterable

from quizgen.plugin import Deck, Evidence, Matching, Question, clean
from quizgen_moodle.options import MoodleOptions

NAME_LENGTH = 120
CATEGORY_LENGTH = 255

# Moodle strips tags from names, and takes `<` before anything but a blank for one.
_TAG_START = re.compile(r"<(?!\s)")
_TAG_REMOVED = str.maketrans({"<": "‹", ">": "›", "`": "'"})


def plain_line(text: str, length: int) -> str:
    """`text` on one line of at most `length` characters, cut at a word; no HTML tag in it."""
    line = " ".join(_TAG_START.sub("‹", " ".join(text.split())).split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    head, blank, _ = cut.rpartition(" ")
    kept = head if blank and len(head) > length // 2 else cut
    return _TAG_START.sub("‹", f"{kept.rstrip()}…")


def question_name(question: Question) -> str:
    """What stands in the list of the question bank: what is asked; of what, when it matches."""
    prompt = question.prompt_text
    if isinstance(question, Matching):
        lefts = ", ".join(pair.left.plain for pair in question.pairs)
        prompt = f"{prompt.rstrip(' .:')}: {lefts}"
    return plain_line(prompt, NAME_LENGTH) or question.id


def category(deck: Deck, source: Evidence | None, options: MoodleOptions) -> tuple[str, ...]:
    """The names of the categories of a question below `top`: deck, document, headings."""
    names = [deck.title]
    if source is not None and options.categories != "deck":
        titles = {known.document: known.title for known in deck.sources}
        names.append(titles.get(source.document, source.document))
        if options.categories == "headings":
            names.extend(source.heading)
    plain = [plain_line(name, CATEGORY_LENGTH) for name in names]
    return tuple(name for place, name in enumerate(plain) if place == 0 or name != plain[place - 1])


def category_path(names: Iterable[str]) -> str:
    """`names` as Moodle writes them: below `top`, slashes doubled.

    A context such as `$course$` would send the questions elsewhere than the bank that the user
    imports into; a blank keeps a slash at the end of a name apart from the separator.
    """
    return "/".join(["top", *map(_category_name, names)])


def split_category(path: str) -> tuple[str, ...]:
    """The names in a category path, without context and `top`; the inverse of `category_path`."""
    names = [" ".join(name.replace("//", "/").split()) for name in _SEPARATOR.split(path)]
    if names and _CONTEXT.fullmatch(names[0]):
        names = names[1:]
    if names and names[0] == "top":
        names = names[1:]
    return tuple(name for name in names if name)


_SEPARATOR = re.compile(r"(?<!/)/(?!/)")
_CONTEXT = re.compile(r"\$[a-z0-9]+\$")


def _category_name(name: str) -> str:
    doubled = name.replace("/", "//")
    before = " " if name.startswith("/") else ""
    after = " " if name.endswith("/") else ""
    return f"{before}{doubled}{after}"


def our_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags of a Moodle question as ours: no commas, at most 255 characters, none twice."""
    kept: dict[str, str] = {}
    for tag in tags:
        plain = " ".join(clean(tag).replace(",", ";").split())[:255].strip()
        kept.setdefault(plain.casefold(), plain)
    return tuple(tag for tag in kept.values() if tag)


def moodle_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """`tags` as Moodle keeps them: no angle brackets, no runs of blanks, none twice in any case."""
    kept: dict[str, str] = {}
    for tag in tags:
        plain = " ".join(tag.translate(_TAG_REMOVED).split())
        kept.setdefault(plain.casefold(), plain)
    return tuple(kept.values())
