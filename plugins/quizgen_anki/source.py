"""Where a question comes from, as the foot of a card, a subdeck and tags."""

from quizgen.plugin import Deck, Evidence, Question
from quizgen_anki.markup import attribute, words
from quizgen_anki.naming import deck_name, split_title, tag
from quizgen_anki.options import AnkiOptions

_LEVELS = ((1 / 3, "easy"), (2 / 3, "medium"))


_Place = tuple[str, tuple[str, ...]]


class Places:
    """The subdeck, the tags and the source line of the questions of one deck."""

    def __init__(self, deck: Deck, options: AnkiOptions) -> None:
        self._root = split_title(deck.title)
        self._tags = deck.tags
        self._options = options
        self._titles = {source.document: source.title for source in deck.sources}
        self._spelled: dict[str, str] = {}
        # Many questions share a place; what is said of it is worked out once.
        self._decks: dict[_Place, str] = {}
        self._cited: dict[_Place, tuple[str, str]] = {}
        self._tagged: dict[object, tuple[str, ...]] = {}

    @property
    def root(self) -> str:
        """The name of the deck that holds all the others."""
        return deck_name(self._root)

    def deck(self, question: Question) -> str:
        """The name of the deck for the question's cards."""
        source = question.source
        place = (source.document, source.heading) if source else ("", ())
        if place not in self._decks:
            self._decks[place] = self._named(source)
        return self._decks[place]

    def _named(self, source: Evidence | None) -> str:
        parts = list(self._root)
        if source and self._options.subdecks in ("documents", "both"):
            parts.append(self._title(source))
        if source and self._options.subdecks in ("headings", "both"):
            parts.extend(self._sections(source)[: self._options.depth])
        name = deck_name(parts)
        # Anki takes names that differ in case for one deck, and would rename the second.
        return self._spelled.setdefault(name.casefold(), name)

    def tags(self, question: Question) -> tuple[str, ...]:
        """The deck's tags, the question's own, then ours under `quizgen::`."""
        source, level = question.source, _level(question.difficulty)
        place = (source.document, source.heading) if source else None
        known = (question.tags, question.kind, level, place)
        if known not in self._tagged:
            self._tagged[known] = self._all_tags(question, level)
        return self._tagged[known]

    def _all_tags(self, question: Question, level: str | None) -> tuple[str, ...]:
        made = [tag(text) for text in (*self._tags, *question.tags)]
        made.append(tag("quizgen", "kind", question.kind))
        if level:
            made.append(tag("quizgen", "difficulty", level))
        if question.source:
            made.append(tag("quizgen", "document", _flat(question.source.document)))
            sections = [_flat(text) for text in self._sections(question.source)]
            if sections:
                made.append(tag("quizgen", "section", *sections))
        return tuple({name.casefold(): name for name in reversed(made) if name}.values())[::-1]

    def line(self, question: Question) -> str:
        """The source as HTML: the sentence quoted, document, section and page; or nothing.

        The quotation cites its document and its place there by character (RFC 5147).
        """
        source = question.source
        if source is None:
            return ""
        place = (source.document, source.heading)
        if place not in self._cited:
            self._cited[place] = attribute(source.document), self._cite(source)
        document, cite = self._cited[place]
        quote = f'<q cite="{document}#char={source.start},{source.end}">{words(source.quote)}</q>'
        page = f", p. {source.page}" if source.page else ""
        return f"{quote}<br><cite>{cite}{page}</cite>"

    def _cite(self, source: Evidence) -> str:
        cite = [words(self._title(source))]
        if sections := self._sections(source):
            cite.append(" › ".join(f"<i>{words(one)}</i>" for one in sections))
        return ", ".join(cite)

    def _title(self, source: Evidence) -> str:
        return self._titles.get(source.document, source.document)

    def _sections(self, source: Evidence) -> tuple[str, ...]:
        """The headings over the quote, without the one that only repeats the document's title."""
        above = source.heading
        title = self._title(source).casefold()
        return above[1:] if above and above[0].casefold() == title else above


def _level(difficulty: float | None) -> str | None:
    if difficulty is None:
        return None
    return next((name for limit, name in _LEVELS if difficulty < limit), "hard")


def _flat(text: str) -> str:
    return text.replace("::", "∷")
