"""The named entities that the recogniser found in a sentence, and how they are written."""

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon

_ARTICLES = lexicon.words("articles")


def entities(doc: Doc) -> tuple[tuple[Span, str], ...]:
    """The entities of a sentence, each with its bare name, found once: many rules ask for them."""
    found: tuple[tuple[Span, str], ...] | None = doc.user_data.get("entities")
    if found is None:
        found = doc.user_data["entities"] = tuple((span, bare_name(span)) for span in doc.ents)
    return found


def entity_of(token: Token) -> Span | None:
    """The entity that `token` is a part of, if any."""
    if not token.ent_type_:
        return None
    place = token.i
    return next((span for span, _ in entities(token.doc) if span.start <= place < span.end), None)


def bare_name(span: Span) -> str:
    """The words of an entity without article and possessive."""
    doc, start, end = span.doc, span.start, span.end
    if doc[end - 1].tag_ == "POS":
        end -= 1
    if end > start and doc[start].lower_ in _ARTICLES:
        start += 1
    if end - start == 1:
        return str(doc[start].text.strip())
    return str(doc[start:end].text.strip())


def with_article(span: Span, name: str) -> str:
    """`name`, with "the" where the sentence has it in or before the entity."""
    start = span.start
    first, before = span.doc[start], span.doc[start - 1] if start else None
    definite = first.lower_ == "the" or (before is not None and before.lower_ == "the")
    return f"the {name}" if definite else name
