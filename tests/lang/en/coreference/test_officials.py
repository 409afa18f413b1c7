"""Officials called by their country and their office."""

import tracemalloc
from dataclasses import replace

import pytest

from quizgen.lang.en.coreference.officials import officials

from .readings import last_of, read_as

MET = "In 1904 Norwegian President Kari Lima met Chilean President Rui Costa in Vienna."


@pytest.mark.parametrize(
    ("sentences", "read"),
    [
        ((MET, "The Norwegian president praised the harbour."), "Kari Lima praised the harbour."),
        ((MET, "A poem pleased the Chilean president."), "A poem pleased Rui Costa."),
    ],
)
def test_an_office_of_a_country_is_read_as_its_only_holder(
    sentences: tuple[str, ...], read: str
) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize(
    "sentences",
    [
        (MET, "The Danish president praised the harbour."),
        (MET, "The Norwegian minister praised the harbour."),
        (MET, "A Norwegian president praised the harbour."),
        (MET, "The Norwegian president Olav Berg praised the harbour."),
        (MET, "The Norwegian president of the bank praised the harbour."),
        (MET, "Lima praised the Norwegian president."),
        (MET, "The Norwegian president is elected for four years."),
        (MET, "The Norwegian president can dissolve the council."),
        (
            MET,
            "Norwegian President Olav Berg came later.",
            "The Norwegian president praised the harbour.",
        ),
    ],
)
def test_an_office_stays_where_its_holder_is_not_certain(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences).replace("Kari Lima", "Lima") == sentences[-1]


def test_a_document_is_not_copied_for_each_mention_of_an_office() -> None:
    material = last_of(MET, "The Norwegian president praised the harbour.")
    document = material.reading.document
    long = document.model_copy(update={"text": document.text + MET * 1000})
    tracemalloc.start()
    try:
        found = list(officials(material.parsed, replace(material.reading, document=long)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [replacement.text for _, replacement in found] == ["Kari Lima"]
    assert peak < 10 * len(long.text)
